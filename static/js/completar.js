// The search box completes people, parties and places (WAI-ARIA combobox with a list box that it controls).
// Without this file it is a text field in a form, and so it stays when the suggestions do not come.

const ESPERA = 120; // milliseconds without typing before asking
const MINIMO = 2; // letters before asking

function completar(caja) {
  const entrada = caja.querySelector("input");
  const lista = caja.querySelector("[role=listbox]");
  const estado = caja.querySelector("[data-estado]");
  const datos = caja.dataset;
  let activa = -1;
  let reloj = 0;
  let enCamino = null;
  let atrasada = false; // the list answers less than what has been typed
  let alLlegar = 0; // the arrow that was pressed meanwhile

  entrada.setAttribute("role", "combobox");
  entrada.setAttribute("aria-autocomplete", "list");
  entrada.setAttribute("aria-controls", lista.id);
  entrada.setAttribute("aria-expanded", "false");

  const opciones = () => [...lista.children];
  const abierta = () => !lista.hidden;

  function dejarDePedir() {
    clearTimeout(reloj);
    enCamino?.abort();
  }

  function cerrar() {
    dejarDePedir();
    lista.hidden = true;
    entrada.setAttribute("aria-expanded", "false");
    marcar(-1);
  }

  function callar() {
    cerrar();
    estado.textContent = "";
  }

  function marcar(lugar) {
    activa = lugar;
    opciones().forEach((opcion, i) => opcion.setAttribute("aria-selected", String(i === lugar)));
    if (lugar < 0) entrada.removeAttribute("aria-activedescendant");
    else {
      entrada.setAttribute("aria-activedescendant", opciones()[lugar].id);
      opciones()[lugar].scrollIntoView({ block: "nearest" });
    }
  }

  function parte(clase, texto) {
    const elemento = document.createElement("span");
    elemento.className = clase;
    elemento.textContent = texto;
    return elemento;
  }

  function opcion(sugerencia, lugar) {
    const elemento = document.createElement("li");
    elemento.id = `${lista.id}-${lugar}`;
    elemento.className = "completar__opcion";
    elemento.setAttribute("role", "option");
    elemento.setAttribute("aria-selected", "false");
    elemento.dataset.direccion = sugerencia.direccion;
    elemento.append(
      parte("completar__texto", sugerencia.texto),
      parte("completar__clase", datos[sugerencia.clase]),
      parte("completar__detalle", sugerencia.detalle),
    );
    return elemento;
  }

  function mostrar(sugerencias) {
    lista.replaceChildren(...sugerencias.map(opcion));
    atrasada = false;
    marcar(-1);
    const hay = sugerencias.length > 0;
    lista.hidden = !hay;
    entrada.setAttribute("aria-expanded", String(hay));
    if (!hay) estado.textContent = datos.ninguna;
    else if (sugerencias.length === 1) estado.textContent = datos.una;
    else estado.textContent = datos.varias.replace("#", String(sugerencias.length));
    if (hay && alLlegar) mover(alLlegar);
    alLlegar = 0;
  }

  async function pedir() {
    enCamino?.abort();
    enCamino = new AbortController();
    const parametros = new URLSearchParams({ q: entrada.value.trim().slice(0, 80), lang: document.documentElement.lang });
    if (datos.proceso) parametros.set("proceso", datos.proceso);
    try {
      const respuesta = await fetch(`${datos.completar}?${parametros}`, { signal: enCamino.signal });
      if (!respuesta.ok) throw new Error(respuesta.statusText);
      const { data } = await respuesta.json();
      if (document.activeElement === entrada) mostrar(data);
    } catch (error) {
      if (error.name !== "AbortError") callar();
    }
  }

  function alEscribir() {
    clearTimeout(reloj);
    marcar(-1);
    [atrasada, alLlegar] = [true, 0];
    if (entrada.value.trim().length < MINIMO) callar();
    else reloj = setTimeout(pedir, ESPERA);
  }

  function mover(paso) {
    // From the box to the first or the last, and past them back to the box. The list does not change meanwhile.
    dejarDePedir();
    const cuantas = opciones().length;
    marcar(((activa + 1 + paso + cuantas + 1) % (cuantas + 1)) - 1);
  }

  function alTeclear(tecla) {
    if (tecla.isComposing) return;
    const flecha = { ArrowDown: 1, ArrowUp: -1 }[tecla.key];
    if (flecha) {
      tecla.preventDefault();
      if (abierta() && !atrasada) mover(flecha);
      else if (abierta()) {
        alLlegar = flecha;
        pedir();
      } else if (entrada.value.trim().length >= MINIMO) pedir();
    } else if (tecla.key === "Enter" && abierta() && activa >= 0) {
      tecla.preventDefault();
      location.assign(opciones()[activa].dataset.direccion);
    } else if (tecla.key === "Escape" && abierta()) {
      tecla.preventDefault();
      cerrar();
    } else if (tecla.key === "Tab") cerrar();
  }

  entrada.addEventListener("input", alEscribir);
  entrada.addEventListener("keydown", alTeclear);
  entrada.addEventListener("blur", cerrar);
  // The box keeps the focus while an option is pressed.
  lista.addEventListener("mousedown", (evento) => evento.preventDefault());
  lista.addEventListener("click", (evento) => {
    const elegida = evento.target.closest("[role=option]");
    if (elegida) location.assign(elegida.dataset.direccion);
  });
}

document.querySelectorAll("[data-completar]").forEach(completar);
