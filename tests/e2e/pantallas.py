"""Every screen of the site, by name: what is photographed and what is checked for accessibility.

Ids of candidacies are random: the ones that show each situation are looked up in the demonstration's data.
"""

import sqlite3
from pathlib import Path

FIJAS = {
    "inicio": "/",
    "inicio-en": "/en/",
    "mi-boleta": "/mi-boleta/",
    "seccion-que-no-existe": "/mi-boleta/?seccion=9999",
    "boleta": "/mi-boleta/0101/",
    "municipios": "/municipios/",
    "municipio-dividido": "/municipios/012/",
    "distritos": "/distritos/",
    "distrito": "/distritos/11/",
    "rp": "/representacion-proporcional/",
    "rp-actor": "/representacion-proporcional/mc/",
    "buscar": "/buscar/",
    "buscar-palabra": "/buscar/?q=agua&sexo=mujer",
    "buscar-tabla": "/buscar/?vista=tabla",
    "buscar-sin-resultados": "/buscar/?q=zzzzzz&sexo=hombre",
    "informacion": "/informacion/",
    "error-400": "/buscar/?edad=viejos",
    "error-404": "/no-existe/",
    "api": "/api/",
}
_FICHA = "SELECT id_publico || '-' || slug FROM candidaturas_fichapublicada WHERE {} ORDER BY id LIMIT 1"
_CANDIDATURAS = {
    "candidatura": _FICHA.format("captura = 'publicada' AND calidad = 'propietaria'"),
    "candidatura-sin-captura": _FICHA.format("captura = 'sin_captura'"),
    "candidatura-en-revision": _FICHA.format("captura = 'en_revision'"),
    "candidatura-nombre-largo": "SELECT id_publico || '-' || slug FROM candidaturas_fichapublicada "
    "ORDER BY length(nombre_orden) DESC LIMIT 1",
    "candidatura-retirada": "SELECT id_publico FROM candidaturas_retiro ORDER BY id_publico LIMIT 1",
}


def publicas(datos: Path) -> dict[str, str]:
    """Address of each public screen in a loaded demonstration."""
    conexion = sqlite3.connect(f"file:{datos}/conoceles.sqlite3?mode=ro", uri=True)
    try:
        halladas = {nombre: conexion.execute(consulta).fetchone() for nombre, consulta in _CANDIDATURAS.items()}
        paginas = conexion.execute(
            "SELECT slug FROM wagtailcore_page JOIN home_informationpage ON id = page_ptr_id "
            "WHERE live ORDER BY path LIMIT 1"
        ).fetchone()
    finally:
        conexion.close()
    return {
        **FIJAS,
        "informacion-pagina": f"/informacion/{paginas[0]}/",
        **{nombre: f"/candidaturas/{fila[0]}/" for nombre, fila in halladas.items() if fila},
    }


#: What each role opens first, and what it does most.
ADMINISTRACION = {
    "administradora@example.org": {"inicio": "/admin/"},
    "editora@example.org": {"inicio": "/admin/"},
    "auditora@example.org": {"inicio": "/admin/"},
    "mc@example.org": {"inicio": "/admin/"},
}
CONTRASENIA = "conoceles-demo"
