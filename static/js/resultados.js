/* Facets: open on desks, and every choice applies at once there; on phones they wait for the button. */
const panel = document.querySelector(".facetas");
const escritorio = window.matchMedia("(min-width: 62rem)");

function acomodar() {
  if (panel) panel.open = escritorio.matches;
}

acomodar();
escritorio.addEventListener("change", acomodar);
panel?.addEventListener("change", () => {
  if (escritorio.matches) panel.closest("form").requestSubmit();
});
