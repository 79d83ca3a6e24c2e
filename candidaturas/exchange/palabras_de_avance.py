"""What people read while an import works, and when it is done: the same words in the command and on the screen."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from candidaturas.exchange.avance import Etapa
from candidaturas.exchange.ocultos import Ocultos
from candidaturas.exchange.plan import Decision

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

ETAPAS: "Mapping[Etapa, StrOrPromise]" = {
    Etapa.LEER: _("Leyendo el archivo"),
    Etapa.COMPARAR: _("Comparando con lo registrado"),
    Etapa.REGISTROS: _("Guardando los registros"),
    Etapa.PAGINAS: _("Preparando las páginas de captura"),
    Etapa.PUBLICAR: _("Actualizando las fichas públicas"),
}

#: The counts of an import, in the order in which they are told.
CUENTAS: "Mapping[str, StrOrPromise]" = {
    "filas": _("Filas leídas"),
    "nuevas": _("Candidaturas nuevas"),
    "cambian": _("Candidaturas que cambian"),
    "iguales": _("Sin cambios"),
    "sin_persona": _("Fuera de la elección y sin persona: no se registran"),
    "borradores": _("Borradores que se actualizan"),
    "conflictos": _("Conflictos por decidir"),
    "ausentes": _("Registradas que no vienen en el archivo"),
    "errores": _("Errores"),
    "avisos": _("Avisos"),
}

DECISIONES: "Mapping[Decision, StrOrPromise]" = {
    Decision.MISMA: _("Es la misma persona: corregir sus datos"),
    Decision.SUSTITUCION: _("Es una sustitución: registrar a la nueva persona"),
    Decision.DISTINTA: _("Son dos personas con el mismo nombre: registrar también a esta"),
    Decision.SOLA: _("Es la misma persona: en esta contienda solo vale esta candidatura"),
    Decision.SEGUNDA: _("Es una segunda candidatura de la misma persona: conservar las dos"),
    Decision.MUDANZA: _("Es la misma candidatura, que cambió de contienda: moverla"),
}

OCULTO: "Mapping[Ocultos, StrOrPromise]" = {
    Ocultos.INCLUIR: _("Incluirlo: se lee como lo demás"),
    Ocultos.OMITIR: _("Dejarlo fuera: se lee solo lo que se ve al abrir el archivo"),
}
