"""Seats by proportion: the actors that present a list, and each list in its order."""

from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from candidaturas.models import FichaPublicada, Proceso
from candidaturas.publico import contiendas, marco, renglones
from candidaturas.publico.pagina import pagina_publica
from candidaturas.vocabulario import Principio


@pagina_publica
@marco.con_proceso
def indice(request: HttpRequest, proceso: Proceso) -> HttpResponse:
    """Every actor with a list, in ballot order, and how many candidacies are on it."""
    filas = (
        FichaPublicada.objects.del_proceso(proceso)
        .filter(principio=Principio.PROPORCIONAL)
        .values("actor__clave", "actor__nombre", "actor__siglas", "actor__tipo", "actor__orden_boleta")
        .annotate(candidaturas=Count("id"))
        .order_by("actor__orden_boleta", "actor__nombre")
    )
    listas = [
        {
            "actor": renglones.Actor(
                clave=f["actor__clave"], nombre=f["actor__nombre"], siglas=f["actor__siglas"], tipo=f["actor__tipo"]
            ),
            "candidaturas": f["candidaturas"],
        }
        for f in filas
    ]
    return render(request, "pages/rp/rp.html", {**marco.contexto(proceso), "listas": listas})


@pagina_publica
@marco.con_proceso
def lista(request: HttpRequest, proceso: Proceso, actor: str) -> HttpResponse:
    """The lists of one actor, contienda by contienda."""
    suyas = FichaPublicada.objects.del_proceso(proceso).del_actor(actor).filter(principio=Principio.PROPORCIONAL)
    bloques = contiendas.leer(suyas)
    if not bloques:
        raise Http404
    postula = bloques[0]["listas"][0]["actor"]
    contexto = {
        **marco.contexto(proceso),
        "actor": postula,
        "migas": marco.migas(proceso, "publico:rp", _("Representación proporcional"), postula["nombre"]),
        "bloques": bloques,
    }
    return render(request, "pages/rp_actor/rp_actor.html", contexto)
