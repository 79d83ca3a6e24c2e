/* Words that a program of the editor carries in English and asks nobody how to say: they are said in the reader's language. */

const ESCRITAS = new Set(["More actions", "Search"]);

function decir() {
  for (const rotulo of document.querySelectorAll(".w-dropdown__toggle .w-sr-only")) {
    const texto = rotulo.firstChild;
    if (texto && ESCRITAS.has(texto.data)) texto.data = gettext(texto.data);
  }
  for (const boton of document.querySelectorAll('.w-sr-only > input[type="submit"]')) {
    if (ESCRITAS.has(boton.value)) boton.value = gettext(boton.value);
  }
}

decir();
new MutationObserver(decir).observe(document.body, { childList: true, subtree: true });
