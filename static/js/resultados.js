// Facets answer at once: each choice brings the list and the counts anew, without losing one's place.
// Without this file the button of the panel does the same with a new page.

const formulario = document.querySelector("form.resultados");
const panel = document.getElementById("filtros");
let enCamino = null;

function direccion() {
  const parametros = new URLSearchParams(new FormData(formulario));
  if (!parametros.get("q")) parametros.delete("q");
  const consulta = parametros.toString();
  return consulta ? `${formulario.action}?${consulta}` : formulario.action;
}

function ponerCuentas(nuevo) {
  for (const opcion of panel.querySelectorAll("input[type=checkbox]")) {
    const igual = nuevo.querySelector(
      `input[name="${CSS.escape(opcion.name)}"][value="${CSS.escape(opcion.value)}"]`,
    );
    const cuenta = igual?.closest("label").querySelector(".faceta__cuenta").textContent ?? "0";
    opcion.closest("label").querySelector(".faceta__cuenta").textContent = cuenta;
  }
  const todos = nuevo.querySelectorAll(".faceta__todos");
  panel.querySelectorAll(".faceta__todos").forEach((enlace, i) => enlace.replaceWith(todos[i]));
  panel.querySelector("[data-total]").textContent = nuevo.querySelector("[data-total]").textContent;
}

async function actualizar() {
  enCamino?.abort();
  enCamino = new AbortController();
  const url = direccion();
  try {
    const respuesta = await fetch(url, { signal: enCamino.signal });
    if (!respuesta.ok) throw new Error(respuesta.statusText);
    const nuevo = new DOMParser().parseFromString(await respuesta.text(), "text/html");
    document.getElementById("resultados").replaceWith(nuevo.getElementById("resultados"));
    document.querySelector(".facetas__abrir").replaceWith(nuevo.querySelector(".facetas__abrir"));
    ponerCuentas(nuevo.getElementById("filtros"));
    history.replaceState(null, "", url + location.hash);
  } catch (error) {
    // Whatever goes wrong, the form itself still works.
    if (error.name !== "AbortError") formulario.requestSubmit();
  }
}

if (panel) {
  document.documentElement.classList.add("con-programa");
  panel.addEventListener("change", actualizar);
  document.addEventListener("keydown", (tecla) => {
    if (tecla.key === "Escape" && location.hash === "#filtros") location.hash = "#resultados";
  });
}
