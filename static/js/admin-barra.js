// Whoever is in the admin gets the way back to it on the public pages of this device (see barra.js); who leaves it, no more.
try {
  if (document.body.classList.contains("login")) localStorage.removeItem("conoceles-edicion");
  else localStorage.setItem("conoceles-edicion", "1");
} catch {
  // storage is closed: there is no bar
}
