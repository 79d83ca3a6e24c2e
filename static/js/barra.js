// The way from a public page to its editor, on a device where somebody entered the admin. On any other, nothing is asked.

const MARCA = "conoceles-edicion";

function marcada() {
  try {
    return localStorage.getItem(MARCA) === "1";
  } catch {
    return false; // storage is closed on this device
  }
}

function dibujar({ nombre, estilo, enlaces }) {
  const hoja = document.createElement("link");
  hoja.rel = "stylesheet";
  hoja.href = estilo;
  const barra = document.createElement("nav");
  barra.className = "barra";
  barra.setAttribute("aria-label", nombre);
  for (const { texto, direccion } of enlaces) {
    const enlace = document.createElement("a");
    enlace.href = direccion;
    enlace.textContent = texto;
    barra.append(enlace);
  }
  hoja.addEventListener("load", () => document.body.append(barra));
  document.head.append(hoja);
}

async function pedir(pagina) {
  const respuesta = await fetch(`/admin/barra/${pagina}/`, {
    headers: { "X-Requested-With": "XMLHttpRequest", Accept: "application/json" },
  });
  if (respuesta.status === 200) {
    dibujar(await respuesta.json());
  } else if (!respuesta.ok) {
    localStorage.removeItem(MARCA); // whoever entered has left
  }
}

const { pagina } = document.body.dataset;
if (pagina && marcada()) pedir(pagina).catch(() => {});
