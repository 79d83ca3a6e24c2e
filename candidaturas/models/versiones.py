"""The versions of a candidacy: one line, in which each follows the one before, and beside it those that were set aside.

What somebody wrote over another's text is set aside: it is kept so that she can go back to it, and no version stands on it.
"""

from typing import Any

from django.db.models import QuerySet
from wagtail.models import Revision

#: In the content of a version that was set aside. It is no field of the page: whoever goes back to it saves without it.
_MARCA = "apartada"
#: What that mark says once its author chose, answer by answer, what stays.
_ELEGIDA = "elegida"


def linea(pagina: Any) -> QuerySet[Revision]:
    """The versions of a page that follow one another."""
    return _en_la_linea(Revision.objects.for_instance(pagina))


def apartadas(pagina: Any) -> QuerySet[Revision]:
    """The versions of a page that were set aside."""
    return Revision.objects.for_instance(pagina).filter(content__has_key=_MARCA)


def como_apartada(contenido: dict[str, Any]) -> dict[str, Any]:
    """The content of a version, marked as set aside."""
    return {**contenido, _MARCA: True}


def por_elegir(pagina: Any, persona: Any) -> QuerySet[Revision]:
    """Those of a person that were set aside beside the latest version, until she chooses."""
    return (
        apartadas(pagina)
        .filter(user=persona, pk__gt=pagina.latest_revision_id or 0, **{f"content__{_MARCA}": True})
        .order_by("-pk")
    )


def dar_por_elegidas(pagina: Any, persona: Any) -> None:
    """Somebody chose: what she left is kept, and she is not reminded of it."""
    for revision in por_elegir(pagina, persona):
        revision.content[_MARCA] = _ELEGIDA
        revision.save(update_fields=["content"])


def version_anterior(revision: Revision) -> Revision | None:
    """The one that a version was written upon."""
    hermanas = Revision.objects.filter(
        base_content_type=revision.base_content_type_id, object_id=revision.object_id, pk__lt=revision.pk
    )
    return _en_la_linea(hermanas).order_by("-pk").first()


def _en_la_linea(versiones: QuerySet[Revision]) -> QuerySet[Revision]:
    return versiones.exclude(content__has_key=_MARCA)
