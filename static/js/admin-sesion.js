/* The session of every screen: keys and clicks make it last; when it ends nothing is lost, and one goes on after signing in elsewhere. */

const CADA = 60_000;
const palabras = document.getElementById("sesion-terminada");
const avisos = "BroadcastChannel" in window ? new BroadcastChannel("conoceles-sesion") : null;
let ultimaVez = Date.now();
/** Who is signed in, as far as this screen knows: whose screen it is, nobody, or somebody else. */
let quien = "suya";
/** What forms are sent with while it is hers. */
let ficha = fichaVigente();
/** How often it was asked whose the session is, and the last one that was answered: an older answer says nothing any more. */
let preguntadas = 0;
let contestada = 0;
/** Forms that wait for it, however often their button is pressed; and the one that waited enough. */
const esperan = new WeakSet();
let pasa = null;
let dialogo = null;
/** What stays of the dialog once it is dismissed. */
let aviso = null;

/** Signing in, in any window, changes the token. */
function fichaVigente() {
  return /(?:^|;\s*)csrftoken=([^;]+)/.exec(document.cookie)?.[1] ?? "";
}

/** Forms that were open before take the new one: only when it is known whose it is, or they would be sent in her name. */
function renovarFichas() {
  ficha = fichaVigente();
  if (!ficha) return;
  for (const campo of document.querySelectorAll("input[name=csrfmiddlewaretoken]")) campo.value = ficha;
  if (window.wagtailConfig) window.wagtailConfig.CSRF_TOKEN = ficha;
}

/** Whose session it is; null when nobody's, undefined when nobody answers. */
async function dequien(conActividad) {
  try {
    const cabeceras = { Accept: "application/json", ...(conActividad ? { "X-Con-Actividad": "1" } : {}) };
    const respuesta = await fetch(palabras.dataset.pregunta, { headers: cabeceras });
    if (respuesta.status === 401) return null;
    return respuesta.ok ? (await respuesta.json()).cuenta : undefined;
  } catch {
    return undefined;
  }
}

function preparar() {
  [dialogo, aviso] = Array.from(palabras.content.children, (parte) => parte.cloneNode(true));
  dialogo.querySelector("[data-ya-entre]").addEventListener("click", () => comprobar());
  dialogo.querySelector("[data-ahora-no]").addEventListener("click", () => dialogo.close());
  dialogo.addEventListener("close", () => (aviso.hidden = quien === "suya"));
  document.body.append(dialogo, aviso);
}

function preguntar() {
  if (dialogo.open) return;
  aviso.hidden = true;
  dialogo.showModal();
}

/** Each fact is told once: whoever dismisses it goes on reading, with a notice that stays. */
function saber(ahora) {
  const antes = quien;
  quien = ahora;
  if (ahora === antes) return;
  for (const parte of document.querySelectorAll("[data-sesion] [data-si]")) parte.hidden = parte.dataset.si !== ahora;
  if (ahora === "suya") {
    dialogo.close();
    aviso.hidden = true;
    return;
  }
  document.dispatchEvent(new CustomEvent("sesion:termina"));
  preguntar();
}

async function comprobar(conActividad = false) {
  const turno = ++preguntadas;
  const cuenta = await dequien(conActividad);
  if (cuenta === undefined || turno < contestada) return;
  contestada = turno;
  if (cuenta !== palabras.dataset.cuenta) {
    saber(cuenta === null ? "nadie" : "otra");
    return;
  }
  const cambio = quien !== "suya" || ficha !== fichaVigente();
  saber("suya");
  if (!cambio) return;
  renovarFichas();
  document.dispatchEvent(new CustomEvent("sesion:sigue"));
}

function seguirViva() {
  if (Date.now() - ultimaVez < CADA || quien !== "suya") return;
  ultimaVez = Date.now();
  comprobar(true);
}

/** A form waits until it is known in whose name it would be sent; in nobody's and in another's it is not. */
async function alEnviar(evento) {
  const { target: forma, submitter: boton } = evento;
  if (forma.closest("[data-sesion]")) {
    for (const campo of forma.querySelectorAll("input[name=csrfmiddlewaretoken]")) campo.value = fichaVigente();
    return;
  }
  if (forma.method !== "post" || pasa === forma || (quien === "suya" && ficha === fichaVigente())) return;
  evento.preventDefault();
  evento.stopImmediatePropagation();
  if (esperan.has(forma)) return;
  // Wagtail's button believes that it is being sent, and says so.
  if (boton) setTimeout(() => (boton.dataset.wProgressLoadingValue = "false"));
  esperan.add(forma);
  await comprobar();
  esperan.delete(forma);
  if (quien !== "suya") {
    preguntar();
    return;
  }
  if (boton) boton.disabled = false;
  // If nobody answered, it goes with its old token, and what cannot be saved is given back.
  pasa = forma;
  forma.requestSubmit(boton);
  pasa = null;
}

/** Each form says whose screen it was filled in on, so that nothing is saved in another's name. */
function decirDeQuien({ target: forma, formData }) {
  if (forma.method === "post" && !forma.closest("[data-sesion]")) formData.set("cuenta", palabras.dataset.cuenta);
}

function vigilar() {
  preparar();
  for (const que of ["keydown", "click"]) addEventListener(que, (evento) => evento.isTrusted && seguirViva(), true);
  addEventListener("submit", alEnviar, true);
  addEventListener("formdata", decirDeQuien);
  addEventListener("focus", () => comprobar());
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && comprobar());
  avisos?.addEventListener("message", ({ data: cuenta }) => {
    if (quien !== "suya" || cuenta !== palabras.dataset.cuenta) comprobar();
  });
  document.addEventListener("w-autosave:error", ({ detail }) => {
    if (["sin_sesion", "otra_cuenta", "formulario_caduco"].includes(detail.response?.error_code)) comprobar();
  });
  document.addEventListener("w-swap:error", ({ detail }) => [401, 403].includes(detail.error?.status) && comprobar());
}

/** Copy what is in an element; where the browser does not let a page do so, mark it to be copied by hand. */
async function copiar({ currentTarget: boton }) {
  const escrito = document.getElementById(boton.dataset.copiar);
  getSelection().selectAllChildren(escrito);
  try {
    await navigator.clipboard.writeText(escrito.innerText);
    getSelection().removeAllRanges();
    boton.textContent = boton.dataset.copiado;
  } catch {
    boton.textContent = boton.dataset.aMano;
  }
}

for (const boton of document.querySelectorAll("[data-copiar]")) boton.addEventListener("click", copiar);

if (palabras?.dataset.cuenta && !document.querySelector("[data-devuelto], [data-sesion-lista]")) vigilar();
else addEventListener("submit", () => renovarFichas(), true);
// Other tabs learn at once who is signed in by now.
avisos?.postMessage(palabras?.dataset.cuenta ?? "");
