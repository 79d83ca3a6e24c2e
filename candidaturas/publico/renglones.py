"""A Ficha as a line of a list: what ballots, districts, lists and cards show of a candidacy."""

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import groupby
from typing import Any, TypedDict, TypeVar

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from candidaturas import ficha
from candidaturas.etiquetas import CALIDAD
from candidaturas.models import Cargo, Contienda, FichaPublicada, Retiro
from candidaturas.vocabulario import Calidad, Principio, TipoActor

_Fila = TypeVar("_Fila", FichaPublicada, Retiro, Contienda)
_TRATAMIENTOS = {"don", "doña", "dr", "dra", "prof", "profa"}


class Actor(TypedDict):
    """Who nominates, as the emblem component takes it."""

    clave: str
    nombre: str
    siglas: str
    tipo: str


class Foto(TypedDict):
    """A portrait's addresses."""

    src: str
    srcset: str
    ancho: int
    alto: int


class Renglon(TypedDict):
    """One candidacy in a list."""

    id: str
    url: str
    nombre: str
    sobrenombre: str
    iniciales: str
    cargo: str
    es_rp: bool
    numero: int
    lugar: str
    calidad: str
    es_suplente: bool
    actor: Actor
    emblemas: list[Actor]
    siglado: Actor | None
    foto: Foto | None
    captura: str


class Formula(TypedDict):
    """A seat: propietaria and suplente, each None while nobody public holds it."""

    actor: Actor
    emblemas: list[Actor]
    siglado: Actor | None
    numero: int
    propietaria: Renglon | None
    suplente: Renglon | None


def con_cargo(filas: QuerySet[_Fila], *campos: str, por: str = "contienda__cargo") -> QuerySet[_Fila]:
    """Rows of a contienda with the names of its office in the reader's language, as `cargo_nombre` and the like."""
    traducido = Cargo.objects.filter(
        translation_key=OuterRef(f"{por}__translation_key"), locale__language_code=get_language()
    )
    return filas.annotate(
        **{
            f"cargo_{campo}": Coalesce(Subquery(traducido.values(campo)[:1]), F(f"{por}__{campo}"))
            for campo in campos or ("nombre",)
        }
    )


def direccion(id_publico: str, slug: str) -> str:
    """The page of a candidacy in the reader's language."""
    return _raiz(get_language()) + ficha.direccion(id_publico, slug)


@cache
def _raiz(_idioma: str | None) -> str:
    """What the addresses of a language begin with: lists have hundreds, and Django's `reverse` takes its time."""
    alguno = "2" * 10
    return reverse("publico:candidatura", args=[alguno]).removesuffix(ficha.direccion(alguno, ""))


def iniciales(nombre: str) -> str:
    """Initials for a portrait that is missing: of the first name and of what is most likely the first surname.

    With their points, as the initials of a name are written: «MC» beside an emblem would be a party.
    """
    palabras = [p for p in nombre.split() if p[:1].isupper() and p.rstrip(".").lower() not in _TRATAMIENTOS]
    if len(palabras) < 2:
        return f"{nombre[:1].upper()}." if nombre else ""
    # «María Elena Soto Ruiz» has two names; shorter ones have one, and longer ones cannot be told.
    return f"{palabras[0][0]}. {palabras[2 if len(palabras) == 4 else 1][0]}."


def actor(datos: Mapping[str, Any]) -> Actor:
    """An actor of the Ficha, without its members."""
    return Actor(clave=datos["clave"], nombre=datos["nombre"], siglas=datos["siglas"], tipo=datos["tipo"])


def emblemas(datos: Mapping[str, Any]) -> list[Actor]:
    """The boxes on the ballot: a coalition's members have one each; everybody else has a single one."""
    if datos["tipo"] == TipoActor.COALICION and datos["integrantes"]:
        return [actor(partido) for partido in datos["integrantes"]]
    return [actor(datos)]


def foto(dato: Mapping[str, Any]) -> Foto | None:
    """The portrait of a Ficha with its renditions from narrow to wide, or None."""
    valor = dato["valor"]
    if not valor:
        return None
    anchos = sorted(valor["direcciones"].items(), key=lambda par: int(par[0]))
    srcset = ", ".join(f"{direccion} {ancho}w" for ancho, direccion in anchos)
    return Foto(src=anchos[0][1], srcset=srcset, ancho=valor["ancho"], alto=valor["alto"])


def lugar(candidatura: Mapping[str, Any]) -> str:
    """Where the seat is, in words: district with its cabecera, municipality, place in a list, or the state."""
    territorio = candidatura["territorio"]
    if territorio["distrito"]:
        return _("Distrito %(numero)s, %(cabecera)s") % {
            "numero": territorio["distrito"],
            "cabecera": territorio["cabecera"],
        }
    if candidatura["principio"] == Principio.PROPORCIONAL:
        sitio = territorio["municipio_nombre"]
        en_lista = _("Lista de representación proporcional, lugar %(numero)s") % {"numero": candidatura["numero"]}
        return f"{sitio} · {en_lista}" if sitio else en_lista
    return territorio["municipio_nombre"] or territorio["entidad_nombre"]


def de_datos(datos: Mapping[str, Any], cargo: str) -> Renglon:
    """The line of a Ficha's data, whole or as the search index keeps them. `cargo` is the office in the reader's language."""
    persona, candidatura = datos["persona"], datos["candidatura"]
    return Renglon(
        id=datos["id"],
        url=direccion(datos["id"], datos["slug"]),
        nombre=persona["nombre"],
        sobrenombre=persona["sobrenombre"] or "",
        iniciales=iniciales(persona["nombre"]),
        cargo=cargo,
        es_rp=candidatura["principio"] == Principio.PROPORCIONAL,
        numero=candidatura["numero"],
        lugar=lugar(candidatura),
        calidad=str(CALIDAD[Calidad(candidatura["calidad"])]),
        es_suplente=candidatura["calidad"] == Calidad.SUPLENTE,
        actor=actor(datos["actor"]),
        emblemas=emblemas(datos["actor"]),
        siglado=actor(datos["siglado"]) if datos["siglado"] else None,
        foto=foto(datos["foto"]),
        captura=datos["captura"],
    )


def formulas(fichas: Iterable[FichaPublicada], cargo: str) -> list[Formula]:
    """Pairs of a list in ballot order: rows of one fórmula come together."""
    return [
        _formula([de_datos(una.como_datos(), cargo) for una in suyas])
        for _clave, suyas in groupby(fichas, key=lambda una: una.formula_id)
    ]


def _formula(renglones: list[Renglon]) -> Formula:
    primero = renglones[0]
    return Formula(
        actor=primero["actor"],
        emblemas=primero["emblemas"],
        siglado=primero["siglado"],
        numero=primero["numero"],
        propietaria=next((r for r in renglones if not r["es_suplente"]), None),
        suplente=next((r for r in renglones if r["es_suplente"]), None),
    )
