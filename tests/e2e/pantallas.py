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
    "buscar-propuestas": "/buscar/?q=agua&tipo=propuestas",
    "buscar-sin-resultados": "/buscar/?q=zzzzzz&sexo=hombre",
    "buscar-palabra-larga": f"/buscar/?q={'w' * 90}",
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


_OBSERVADA_DE_MC = (
    "SELECT p.page_ptr_id FROM candidaturas_candidaturapage p "
    "JOIN candidaturas_observacion o ON o.pagina_id = p.page_ptr_id "
    "JOIN candidaturas_registro r ON r.id = p.registro_id JOIN candidaturas_formula f ON f.id = r.formula_id "
    "JOIN candidaturas_actorpolitico a ON a.id = f.actor_id WHERE a.clave = 'mc' ORDER BY 1 LIMIT 1"
)
_EN_REVISION = "SELECT object_id FROM wagtailcore_workflowstate WHERE status = 'in_progress' ORDER BY id LIMIT 1"


def de_la_administracion(datos: Path) -> dict[str, dict[str, str]]:
    """By account: what each role opens first, and what it does most."""
    conexion = sqlite3.connect(f"file:{datos}/conoceles.sqlite3?mode=ro", uri=True)
    try:
        observada, en_revision = (conexion.execute(q).fetchone()[0] for q in (_OBSERVADA_DE_MC, _EN_REVISION))
    finally:
        conexion.close()
    return {
        "mc": {"inicio": "/admin/", "captura": f"/admin/pages/{observada}/edit/", "lista": "/admin/candidaturas/"},
        "editora": {
            "inicio": "/admin/",
            "cola": "/admin/revision/",
            "expediente": f"/admin/candidaturas/{en_revision}/",
        },
        "administradora": {
            "inicio": "/admin/",
            "importar": "/admin/importaciones/nueva/",
            "importaciones": "/admin/importaciones/",
            "procesos": "/admin/mundo_proceso/",
            "registros": "/admin/mundo_registro/",
            "cuentas": "/admin/cuentas/",
        },
        "auditora": {"inicio": "/admin/", "bitacora": "/admin/rastro_bitacora/"},
    }


CONTRASENIA = "conoceles-demo"


#: The page of a candidacy that a party is capturing: it was never sent, and its person accepted the notice.
EN_CAPTURA = """
SELECT p.page_ptr_id FROM candidaturas_candidaturapage p JOIN wagtailcore_page w ON w.id = p.page_ptr_id
JOIN candidaturas_registro r ON r.id = p.registro_id JOIN candidaturas_formula f ON f.id = r.formula_id
JOIN candidaturas_actorpolitico a ON a.id = f.actor_id
WHERE a.clave = 'mc' AND w.live = 0 AND p.motivo LIKE '%motivo%' AND EXISTS (
  SELECT 1 FROM candidaturas_consentimiento c JOIN candidaturas_textoconsentimiento t ON t.id = c.texto_id
  WHERE c.registro_id = r.id AND t.tipo = 'aviso' AND c.acepta = 1)
AND NOT EXISTS (SELECT 1 FROM wagtailcore_workflowstate s WHERE s.object_id = CAST(p.page_ptr_id AS TEXT))
ORDER BY 1 LIMIT 1
"""
