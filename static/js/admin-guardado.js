/* What the editor says of itself is true: «Guardado» is in the database, and what is not is said, tried again and warned of. */

const CADA = 500;
const REINTENTO = 15_000;
/** Until its widgets settle, a form that nobody touched is as it came. */
const ASENTARSE = 2_000;
/** What a button waits for the autosave that is on its way. */
const ESPERA = 5_000;
/** At most, of a letter as JavaScript counts them. */
const BYTES_POR_LETRA = 3;
const AJENOS = new Set(["csrfmiddlewaretoken", "loaded_revision_id", "loaded_revision_created_at", "next", "partida", "overwrite_revision_id", "turno"]);
/** What the session tells of itself, and Wagtail would tell once more. */
const DE_LA_SESION = new Set(["sin_sesion", "otra_cuenta", "formulario_caduco"]);
const palabras = document.getElementById("palabras-del-guardado");
const forma = document.querySelector('form[data-edit-form][data-controller~="w-autosave"]');

let guardado = "";
let enCamino = null;
let rechazado = null;
let otraVezDesde = 0;
let tocado = false;
let seVa = false;
let enConflicto = false;
let sinSesion = false;
let rotulo = null;
let ultimoTurno = 0;
let seEspero = false;

/** The place of a save among those of this visit: it rises from one page to the next too. */
function turno() {
  ultimoTurno = Math.max(Date.now(), ultimoTurno + 1);
  return String(ultimoTurno);
}

/** Whether the browser brought back something typed into a form that it loaded again. */
function restaurado() {
  return Array.from(forma.elements).some((campo) => {
    if (!campo.name || campo.type === "hidden" || campo.closest("[hidden]:not([role=tabpanel])")) return false;
    if (["checkbox", "radio"].includes(campo.type)) return campo.checked !== campo.defaultChecked;
    return campo.matches("textarea, input[type=text]") && campo.value !== campo.defaultValue;
  });
}

/** All that the form would send, as one text. */
function escrito(datos = new FormData(forma)) {
  const partes = [];
  for (const [nombre, valor] of datos) {
    if (AJENOS.has(nombre) || nombre.startsWith("comments-")) continue;
    partes.push([nombre, valor instanceof File ? `${valor.name} ${valor.size}` : valor.replaceAll("\r\n", "\n")]);
  }
  return JSON.stringify(partes);
}

function decir(estado, texto = palabras.dataset[estado]) {
  if (rotulo.dataset.estado === estado && rotulo.textContent === texto) return;
  rotulo.dataset.estado = estado;
  rotulo.textContent = texto;
}

function ponerRotulo() {
  rotulo = document.createElement("p");
  rotulo.className = "guardado-solo";
  rotulo.setAttribute("role", "status");
  rotulo.dataset.guardadoSolo = "";
  const deWagtail = document.getElementById("w-autosave-indicator");
  if (deWagtail) {
    deWagtail.hidden = true;
    deWagtail.insertAdjacentElement("beforebegin", rotulo);
  } else forma.querySelector("footer")?.prepend(rotulo);
}

/** Ask Wagtail's own controller to save, as it does when it finds a change. */
function pedir() {
  forma.dataset.wAutosaveActiveValue = "true";
  forma.dispatchEvent(new CustomEvent("w-unsaved:add", { bubbles: true, cancelable: true, detail: { type: "edits" } }));
}

function mirar() {
  if (seEspero) return;
  if (sinSesion) {
    if (!enConflicto) decir("parado");
    return;
  }
  const ahora = escrito();
  if (ahora === guardado) {
    if (["pendiente", "parado"].includes(rotulo.dataset.estado)) decir("guardado");
    return;
  }
  if (enCamino !== null) {
    if (ahora !== enCamino) decir("pendiente");
    return;
  }
  const motivo = demasiado(ahora.length);
  if (motivo) {
    decir("falla", motivo);
    return;
  }
  if (enConflicto || (ahora === rechazado && Date.now() < otraVezDesde)) return;
  if (ahora !== rechazado) decir("pendiente");
  pedir();
}

function alFallar({ detail }) {
  rechazado = enCamino;
  enCamino = null;
  otraVezDesde = Date.now() + REINTENTO;
  const { response: respuesta, type: clase } = detail;
  if (respuesta?.error_code === "version_desfasada") {
    enConflicto = true;
    decir("conflicto");
    const boton = document.createElement("button");
    boton.type = "submit";
    boton.setAttribute("form", forma.id);
    boton.className = "button button-small";
    boton.textContent = palabras.dataset.comparar;
    rotulo.append(" ", boton);
  } else if (clase === "validation_error") {
    otraVezDesde = Infinity;
    decir("falla");
  } else decir("falla");
}

/** Wagtail's own notice takes its words from the event: those of the answer, or ours, never «A server error occurred.». */
function enPalabras({ detail }) {
  if (detail.response?.error_code === "version_desfasada") detail.text = palabras.dataset.elige;
  else detail.text = detail.response?.error_message ?? palabras.dataset[detail.type === "network_error" ? "red" : "servidor"];
  if (!DE_LA_SESION.has(detail.response?.error_code)) document.dispatchEvent(new CustomEvent("guardado:falla", { detail }));
}

/** Wagtail's notice hears of what fails from here: of the session there is one notice already. */
function avisarDesdeAqui() {
  for (const avisa of document.querySelectorAll('[data-action*="w-autosave:error@document->w-messages"]')) {
    avisa.dataset.action = avisa.dataset.action.replace("w-autosave:error@document->w-messages", "guardado:falla@document->w-messages");
  }
}

/** On a candidacy nobody overwrites anybody: Wagtail's question whether to do so would not be true. */
function sinPreguntarPorEncima() {
  const sesion = document.querySelector('[data-controller~="w-session"]');
  if (!sesion || !document.body.classList.contains("captura")) return;
  const quitar = () => {
    if (sesion.dataset.wSessionInterceptValue === "conflict") sesion.dataset.wSessionInterceptValue = "";
  };
  new MutationObserver(quitar).observe(sesion, { attributes: true, attributeFilter: ["data-w-session-intercept-value"] });
}

/** What the server would not even read: said before it is sent, since the page that says so takes the place of the text. */
function demasiado(largo = escrito().length) {
  const datos = [...new FormData(forma)];
  if (datos.length > Number(palabras.dataset.datos)) return palabras.dataset.demasiados;
  if (largo * BYTES_POR_LETRA < Number(palabras.dataset.letras)) return "";
  const letras = new Blob(datos.flatMap(([nombre, valor]) => (valor instanceof File ? [nombre] : [nombre, valor, "--"]))).size;
  return letras > Number(palabras.dataset.letras) ? palabras.dataset.demasiado : "";
}

/** A button waits for the autosave on its way, so that what it sends stands upon it; not for ever. */
function alEnviar(evento) {
  const motivo = demasiado();
  if (motivo) {
    evento.preventDefault();
    evento.stopImmediatePropagation();
    decir("falla", motivo);
    rotulo.scrollIntoView({ block: "center" });
    // Wagtail's button believes that it is being sent, and says so.
    const boton = evento.submitter;
    if (boton) setTimeout(() => (boton.dataset.wProgressLoadingValue = "false"));
    return;
  }
  if (enCamino !== null && !seEspero) {
    evento.preventDefault();
    evento.stopImmediatePropagation();
    seEspero = true;
    const boton = evento.submitter;
    const seguir = () => {
      if (!seEspero) return;
      clearTimeout(limite);
      // Wagtail's button may be resting: one that is disabled would not say which it is.
      if (boton) boton.disabled = false;
      forma.requestSubmit(boton);
      seEspero = false;
    };
    const limite = setTimeout(seguir, ESPERA);
    for (const fin of ["w-autosave:success", "w-autosave:error"]) document.addEventListener(fin, () => setTimeout(seguir), { once: true });
    return;
  }
  if (forma.elements.turno) forma.elements.turno.value = turno();
  seVa = true;
}

function empezar() {
  // What a browser brings back would stand upon a version that it was not typed upon: Back shows what is saved.
  forma.autocomplete = "off";
  ponerRotulo();
  sinPreguntarPorEncima();
  avisarDesdeAqui();
  guardado = forma.dataset.wUnsavedForceValue === "true" || restaurado() ? "" : escrito();
  for (const que of ["input", "change", "click"]) forma.addEventListener(que, (evento) => (tocado ||= evento.isTrusted), true);
  setTimeout(() => {
    if (!tocado && guardado) guardado = escrito();
    setInterval(mirar, CADA);
  }, ASENTARSE);
  forma.addEventListener("input", () => enCamino === null && !enConflicto && !sinSesion && escrito() !== guardado && decir("pendiente"));
  document.addEventListener("w-autosave:save", (evento) => {
    // Until somebody chooses, another try would only take away the button that leads to it.
    const motivo = demasiado();
    if (motivo) decir("falla", motivo);
    if (enConflicto || motivo) evento.preventDefault();
    if (evento.defaultPrevented) return;
    const { detail } = evento;
    enCamino = escrito(detail.formData);
    if (forma.elements.turno) detail.formData.set("turno", turno());
    decir("guardando");
  });
  document.addEventListener("w-autosave:success", () => {
    guardado = enCamino ?? guardado;
    enCamino = null;
    rechazado = null;
    decir(escrito() === guardado ? "guardado" : "pendiente");
  });
  addEventListener("w-autosave:error", enPalabras, true);
  document.addEventListener("w-autosave:error", alFallar);
  document.addEventListener("sesion:termina", () => {
    sinSesion = true;
    forma.dataset.wAutosaveActiveValue = "false";
    mirar();
  });
  document.addEventListener("sesion:sigue", () => {
    sinSesion = false;
    forma.dataset.wAutosaveActiveValue = "true";
    otraVezDesde = 0;
    mirar();
  });
  addEventListener("online", () => (otraVezDesde = 0));
  forma.addEventListener("submit", alEnviar);
  addEventListener("beforeunload", (evento) => {
    if (!seVa && escrito() !== guardado) evento.preventDefault();
  });
}

if (forma && palabras) empezar();
