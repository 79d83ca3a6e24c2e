// Print and share buttons: each appears only where the browser can do it.

const acciones = document.querySelector("[data-acciones]");

function ofrecer(nombre, alPulsar) {
  const boton = acciones.querySelector(`[data-accion="${nombre}"]`);
  boton.hidden = false;
  acciones.hidden = false;
  boton.addEventListener("click", () => alPulsar(boton));
}

async function compartir(boton) {
  const enlace = { title: document.title, url: location.href };
  if (navigator.share) {
    // Closing the system's sheet rejects the promise: there is nothing to tell.
    await navigator.share(enlace).catch(() => undefined);
    return;
  }
  await navigator.clipboard.writeText(enlace.url);
  acciones.querySelector("[data-estado]").textContent = boton.dataset.hecho;
  boton.querySelector("span").textContent = boton.dataset.hecho;
}

if (acciones) {
  if (typeof window.print === "function") ofrecer("imprimir", () => window.print());
  if (navigator.share || navigator.clipboard) ofrecer("compartir", compartir);
}
