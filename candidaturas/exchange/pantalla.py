"""What the screen of one import shows, by its state."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.paginator import WagtailPaginator

from candidaturas.exchange.agrupar import agrupar
from candidaturas.exchange.avance_guardado import esta_detenida
from candidaturas.exchange.ocultos import CODIGOS
from candidaturas.exchange.palabras_de_avance import CUENTAS
from candidaturas.exchange.problemas import Problema
from candidaturas.models import Importacion

_POR_PAGINA = 100
#: Tables of the diff, in order: key in the plan, title.
_CLASES = (
    ("nuevas", _("Nuevas")),
    ("cambian", _("Cambian")),
    ("borradores", _("Borradores")),
    ("ausentes", _("No vienen en el archivo")),
)


def contexto(importacion: Importacion, consulta: Mapping[str, str]) -> dict[str, Any]:
    """The import with its counts, problems, conflicts and the table that was asked for (`?ver=`, `?p=`)."""
    plan = importacion.plan
    problemas = [Problema.desde_datos(datos) for datos in importacion.problemas]
    pestanias = [
        {"clave": clave, "titulo": titulo, "cuantas": importacion.cuentas.get(clave, 0)}
        for clave, titulo in _CLASES
        if importacion.cuentas.get(clave)
    ]
    pedida = consulta.get("ver")
    clases = [pestania["clave"] for pestania in pestanias]
    ver = pedida if pedida in clases else next(iter(clases), "")
    return {
        "importacion": importacion,
        "detenida": esta_detenida(importacion),
        "cuentas": [(rotulo, importacion.cuentas[c]) for c, rotulo in CUENTAS.items() if importacion.cuentas.get(c)],
        "grupos": agrupar(problemas),
        "ocultos": [problema for problema in problemas if problema.codigo in CODIGOS],
        "tropiezo": Problema.desde_datos(importacion.tropiezo) if importacion.tropiezo else None,
        "conflictos": [{**c, "problema": Problema.desde_datos(c["problema"])} for c in plan.get("conflictos", ())],
        "pestanias": pestanias,
        "ver": ver,
        "filas": WagtailPaginator(plan.get(ver, []), _POR_PAGINA).get_page(consulta.get("p")),
    }
