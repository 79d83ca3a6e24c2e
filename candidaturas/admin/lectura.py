"""What the screens about one candidacy begin with: which one its reader may look at, and which version was read."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from candidaturas.access.roles import actores_de, es_del_instituto
from candidaturas.models import CandidaturaPage
from candidaturas.rechazos import VersionSinDecir
from cms.base.enteros import entero
from cms.base.models import User


def candidatura_visible(persona: User, pagina_id: int) -> CandidaturaPage:
    """A candidacy that a person may look at: any for the Institute, its own for a party; for others it does not exist."""
    paginas = CandidaturaPage.objects.select_related(
        "latest_revision",
        "registro__proceso",
        "registro__formula__contienda__cargo",
        "registro__formula__contienda__distrito",
        "registro__formula__contienda__municipio",
        "registro__formula__actor",
    )
    if not es_del_instituto(persona):
        paginas = paginas.filter(registro__formula__actor__in=actores_de(persona))
    return get_object_or_404(paginas, pk=pagina_id)


def revision_leida(request: HttpRequest) -> int:
    """The version that was on the screen. A decision that does not say which one decides on nothing."""
    leida = entero(request.POST.get("revision", ""))
    if leida is None:
        raise VersionSinDecir
    return leida
