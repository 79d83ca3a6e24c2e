// Watches an import under way: fills its progress and reloads the page when it ends.

const CADA_MILISEGUNDOS = 1000;

const caja = document.querySelector("[data-importacion-avance]");

async function mirar() {
  const respuesta = await fetch(caja.dataset.url, { headers: { Accept: "application/json" } });
  if (!respuesta.ok) throw new Error(`${respuesta.status}`);
  return respuesta.json();
}

function mostrar({ texto, hechas, total }) {
  const cuanto = total ? ` · ${hechas} ${caja.dataset.de} ${total}` : "";
  caja.querySelector("[data-importacion-texto]").textContent = `${texto}${cuanto}`;
  const barra = caja.querySelector("[data-importacion-barra]");
  if (total) {
    barra.max = total;
    barra.value = hechas;
  } else {
    barra.removeAttribute("value");
  }
}

async function seguir() {
  try {
    const avance = await mirar();
    if (!avance.en_curso) {
      window.location.reload();
      return;
    }
    mostrar(avance);
  } catch {
    // The server may be busy or restarting: ask again later.
  }
  window.setTimeout(seguir, CADA_MILISEGUNDOS);
}

if (caja) seguir();
