/* The capture form: a counter beside each text, questions that do not apply out of sight, errors that lead to their field. */

/** What a sheet takes to settle once it is shown, on the slowest machine, in milliseconds. */
const ASENTARSE = 8_000;
/** What somebody does who goes on by herself: from then on the screen is hers. */
const SEGUIR = ["pointerdown", "wheel", "touchstart", "keydown"];
const NUMERO = new Intl.NumberFormat(document.documentElement.lang.startsWith("en") ? "en" : "es-MX");

/** Characters as `rules.longitud` counts them: one for each line end, none for the blanks around, blanks inside or not. */
function longitud(texto, cuentaEspacios) {
  const normal = texto.replaceAll("\r\n", "\n").trim();
  const caracteres = Array.from(normal);
  return cuentaEspacios ? caracteres.length : caracteres.filter((c) => !/\s/u.test(c)).length;
}

/** How a length stands to its bounds, and by how much. */
function estado(largo, minimo, maximo) {
  if (largo > maximo) return ["sobran", largo - maximo];
  if (largo < minimo) return ["faltan", minimo - largo];
  return ["quedan", maximo - largo];
}

/** The field's own words, in the reader's language, with each «#» replaced by a figure. */
function decir(campo, palabra, ...cifras) {
  return cifras.reduce((frase, cifra) => frase.replace("#", NUMERO.format(cifra)), campo.dataset[palabra]);
}

function ponerContador(campo) {
  const minimo = Number(campo.dataset.limiteMinimo);
  const maximo = Number(campo.dataset.limiteMaximo);
  const cuentaEspacios = campo.dataset.limiteEspacios === "si";
  const contador = document.createElement("p");
  contador.className = "contador";
  contador.id = `${campo.id}-contador`;
  campo.insertAdjacentElement("afterend", contador);
  campo.setAttribute("aria-describedby", [campo.getAttribute("aria-describedby"), contador.id].filter(Boolean).join(" "));
  const contar = () => {
    const largo = longitud(campo.value, cuentaEspacios);
    const [como, cuantos] = estado(largo, minimo, maximo);
    contador.dataset.estado = como;
    contador.textContent = `${decir(campo, "cuenta", largo, maximo)} · ${decir(campo, como, cuantos)}`;
  };
  campo.addEventListener("input", contar);
  contar();
}

/** The chosen options of a question; nothing while it is out of sight, so that what hangs from it goes too. */
function elegidas(pregunta) {
  if (!pregunta || pregunta.hidden) return [];
  const marcadas = pregunta.querySelectorAll(".pregunta__opciones input:checked");
  const lista = pregunta.querySelector(".pregunta__opciones select");
  return [...Array.from(marcadas, (m) => m.value), ...(lista ? [lista.value] : [])].filter(Boolean);
}

function ramificar(cuestionario) {
  for (const pregunta of cuestionario.querySelectorAll("[data-pregunta]")) {
    const madre = pregunta.dataset.dependeDe;
    if (madre) {
      const abre = pregunta.dataset.abreCon.split(" ");
      const dadas = elegidas(cuestionario.querySelector(`[data-pregunta="${madre}"]`));
      pregunta.hidden = !dadas.some((opcion) => abre.includes(opcion));
    }
    const cual = pregunta.querySelector("[data-cual]");
    const abiertas = pregunta.dataset.abiertas.split(" ").filter(Boolean);
    if (cual && abiertas.length) cual.hidden = !elegidas(pregunta).some((opcion) => abiertas.includes(opcion));
    else if (cual) cual.hidden = elegidas(pregunta).length > 0;
  }
}

/** What shows a field with its name and what is wrong with it: the smallest part of the form that has all three. */
function marcoDe(campo) {
  return campo.closest(".pregunta, .help-block, .w-panel__wrapper, .w-panel") ?? campo;
}

/** Open the tab where a field is, and stand on it. */
function irA(identificador) {
  const campo = document.getElementById(identificador);
  if (!campo) return;
  const hoja = campo.closest('[role="tabpanel"]');
  if (hoja) document.querySelector(`[role="tab"][href="#${hoja.id}"]`)?.click();
  const blanco = campo.matches("input[type=hidden], div") ? campo.closest("section, .w-panel") ?? campo : campo;
  if (!blanco.hasAttribute("tabindex") && blanco !== campo) blanco.setAttribute("tabindex", "-1");
  const marco = marcoDe(blanco);
  // By its start, since a long text is taller than the screen; at once, since a sheet that grows would stop a smooth one halfway.
  const alPrincipio = () => marco.scrollIntoView({ block: "start", behavior: "instant" });
  // The tab shows its sheet in its own time: what is hidden cannot be stood on.
  const pararse = (intentos) => {
    if (hoja?.hidden && intentos > 0) {
      requestAnimationFrame(() => pararse(intentos - 1));
      return;
    }
    alPrincipio();
    blanco.focus({ preventScroll: true });
    // The texts above grow to their length once they are shown: the field stays in view while they do.
    const alCrecer = new ResizeObserver(alPrincipio);
    const soltar = () => {
      alCrecer.disconnect();
      for (const que of SEGUIR) removeEventListener(que, soltar, true);
    };
    alCrecer.observe(hoja ?? document.body);
    for (const que of SEGUIR) addEventListener(que, soltar, { capture: true, passive: true });
    setTimeout(soltar, ASENTARSE);
  };
  requestAnimationFrame(() => pararse(60));
}

function empezar() {
  document.querySelectorAll("[data-limite-maximo]").forEach(ponerContador);
  for (const cuestionario of document.querySelectorAll("[data-identidad]")) {
    cuestionario.addEventListener("change", () => ramificar(cuestionario));
    ramificar(cuestionario);
  }
  for (const enlace of document.querySelectorAll("[data-ir-a]")) {
    enlace.addEventListener("click", (evento) => {
      evento.preventDefault();
      irA(enlace.dataset.irA);
    });
  }
  document.querySelector("[data-captura-resumen]")?.focus();
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", empezar);
else empezar();
