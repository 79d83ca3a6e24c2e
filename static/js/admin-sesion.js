/* The session of every screen: keys and clicks make it last; when it ends nothing is lost, and one goes on after signing in elsewhere. */

const CADA = 60_000;
const palabras = document.getElementById("sesion-terminada");
const avisos = "BroadcastChannel" in window ? new BroadcastChannel("conoceles-sesion") : null;
let ultimaVez = Date.now();
let dialogo = null;

/** Signing in, in any window, changes the token: forms that were open before take the new one. */
function fichaVigente() {
  return /(?:^|;\s*)csrftoken=([^;]+)/.exec(document.cookie)?.[1] ?? "";
}

function renovarFichas() {
  const ficha = fichaVigente();
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

function decirQueTermino(otra = false) {
  if (!dialogo) {
    dialogo = palabras.content.firstElementChild.cloneNode(true);
    dialogo.querySelector("[data-ya-entre]").addEventListener("click", comprobar);
    document.body.append(dialogo);
  }
  for (const parte of dialogo.querySelectorAll("[data-si-otra]")) parte.hidden = !otra;
  dialogo.querySelector("[data-si-nadie]").hidden = otra;
  if (!dialogo.open) dialogo.showModal();
}

async function comprobar() {
  const cuenta = await dequien(false);
  if (cuenta === undefined) return;
  if (cuenta !== palabras.dataset.cuenta) {
    decirQueTermino(cuenta !== null);
    return;
  }
  renovarFichas();
  if (dialogo?.open) {
    dialogo.close();
    document.dispatchEvent(new CustomEvent("sesion:sigue"));
  }
}

async function seguirViva() {
  if (Date.now() - ultimaVez < CADA || dialogo?.open) return;
  ultimaVez = Date.now();
  if ((await dequien(true)) === null) decirQueTermino();
}

function vigilar() {
  for (const que of ["keydown", "click"]) addEventListener(que, (evento) => evento.isTrusted && seguirViva(), true);
  addEventListener("submit", renovarFichas, true);
  addEventListener("focus", () => dialogo?.open && comprobar());
  avisos?.addEventListener("message", comprobar);
  document.addEventListener("w-autosave:save", ({ detail }) => {
    renovarFichas();
    if (fichaVigente()) detail.formData.set("csrfmiddlewaretoken", fichaVigente());
  });
  // What is saved proves that one is in again, whichever tab it was through.
  document.addEventListener("w-autosave:success", () => dialogo?.open && dialogo.close());
  document.addEventListener("w-autosave:error", ({ detail }) => {
    if (["sin_sesion", "otra_cuenta"].includes(detail.response?.error_code)) comprobar();
  });
  document.addEventListener("w-swap:error", ({ detail }) => detail.error?.status === 401 && comprobar());
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

if (document.querySelector("[data-sesion-lista]")) {
  avisos?.postMessage("lista");
} else if (palabras?.dataset.cuenta && !document.querySelector("[data-devuelto]")) {
  vigilar();
} else {
  addEventListener("submit", renovarFichas, true);
}
