// Facets answer at once: each choice brings the list and the panel anew, without losing one's place, and Back
// undoes it. Without this file the button of the panel does the same with a new page.

const formulario = document.querySelector("form.resultados");
const hoja = document.getElementById("filtros");
const panel = hoja?.querySelector(".facetas__panel");
let enCamino = null;
let puesta = location.search; // the search that the page shows

function direccion() {
  const parametros = new URLSearchParams(new FormData(formulario));
  if (!parametros.get("q")) parametros.delete("q");
  const consulta = parametros.toString();
  return consulta ? `${formulario.action}?${consulta}` : formulario.action;
}

const codigo = (elemento) => elemento.closest("[data-faceta]").dataset.faceta;

// How to find again, in another panel, what has the focus in this one.
function senas(elemento) {
  if (!panel.contains(elemento)) return null;
  const valor = elemento.localName === "input" ? `[value="${CSS.escape(elemento.value)}"]` : "";
  return `[data-faceta="${codigo(elemento)}"] ${elemento.localName}${valor}`;
}

function ponerPanel(nuevo) {
  const abiertas = new Map([...panel.querySelectorAll("details")].map((resto) => [codigo(resto), resto.open]));
  const enfocado = senas(document.activeElement);
  const altura = document.activeElement.getBoundingClientRect().top;
  panel.replaceChildren(...nuevo.children);
  for (const resto of panel.querySelectorAll("details")) resto.open = abiertas.get(codigo(resto)) ?? resto.open;
  if (!enfocado) return;
  const igual = panel.querySelector(enfocado) ?? hoja;
  igual.focus({ preventScroll: true });
  if (igual === hoja) return;
  // What scrolls is the sheet on phones and the page on desks.
  panel.scrollTop += igual.getBoundingClientRect().top - altura;
  scrollBy({ top: igual.getBoundingClientRect().top - altura, behavior: "instant" });
}

function poner(nueva) {
  document.title = nueva.title;
  for (const lugar of ["#resultados", ".facetas__abrir", "[data-total]"]) {
    document.querySelector(lugar).replaceWith(nueva.querySelector(lugar));
  }
  // The same search elsewhere: in another language, and as a feed.
  for (const enlace of document.querySelectorAll("[hreflang], link[type='application/atom+xml']")) {
    const igual = `${enlace.localName}[${enlace.hreflang ? `hreflang="${enlace.hreflang}"` : "type='application/atom+xml'"}]`;
    enlace.setAttribute("href", nueva.querySelector(igual).getAttribute("href"));
  }
  ponerPanel(nueva.querySelector(".facetas__panel"));
}

async function pedir(url) {
  enCamino?.abort();
  enCamino = new AbortController();
  const respuesta = await fetch(url, { signal: enCamino.signal });
  if (!respuesta.ok) throw new Error(respuesta.statusText);
  return new DOMParser().parseFromString(await respuesta.text(), "text/html");
}

async function alElegir() {
  const url = direccion();
  try {
    poner(await pedir(url));
    history.pushState(null, "", url + location.hash);
    puesta = location.search;
  } catch (error) {
    // Whatever goes wrong, the form itself still works.
    if (error.name !== "AbortError") formulario.requestSubmit();
  }
}

async function alVolver() {
  if (location.search === puesta) return; // only the sheet opened or closed
  const consulta = location.search;
  try {
    const nueva = await pedir(location.pathname + consulta);
    poner(nueva);
    formulario.elements.q.value = nueva.getElementById("q").value;
    puesta = consulta;
  } catch (error) {
    if (error.name !== "AbortError") location.reload();
  }
}

if (panel) {
  document.documentElement.classList.add("con-programa");
  panel.addEventListener("change", alElegir);
  addEventListener("popstate", alVolver);
  document.addEventListener("keydown", (tecla) => {
    if (tecla.key === "Escape" && location.hash === "#filtros") location.hash = "#resultados";
  });
}
