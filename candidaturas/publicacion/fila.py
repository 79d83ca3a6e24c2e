"""The row of a record: made from what its registration says today, and compared with the one that is public."""

import hashlib

from django.utils import timezone

from candidaturas import ficha
from candidaturas.models import FichaPublicada, Registro
from candidaturas.publicacion import calendario
from candidaturas.rules import clave_alfabetica

#: All but the marks of when it was written.
_QUE_DICEN = [
    campo.attname
    for campo in FichaPublicada._meta.concrete_fields
    if campo.name not in {"id", "version", "publicada_en"}
]


def fila_de(registro: Registro, publicable: ficha.Publicable) -> FichaPublicada:
    """The row that a registration's record should have today; it is not saved."""
    construida = ficha.construir(publicable, hoy=registro.proceso.hoy())
    contenido = construida.como_json()
    persona, candidatura = construida.persona, construida.candidatura
    territorio = candidatura["territorio"]
    return FichaPublicada(
        registro=registro,
        id_publico=registro.id_publico,
        slug=construida.slug,
        proceso_id=registro.proceso_id,
        contienda_id=registro.formula.contienda_id,
        actor_id=registro.formula.actor_id,
        actor_clave=construida.actor.clave,
        formula_id=registro.formula_id,
        cargo=candidatura["cargo"],
        principio=candidatura["principio"],
        calidad=candidatura["calidad"],
        distrito=territorio.distrito,
        municipio=territorio.municipio or "",
        numero=candidatura["numero"],
        orden_boleta=candidatura["orden_boleta"],
        sexo=persona["sexo"],
        edad=persona["edad"],
        rango_edad=persona["rango_edad"] or "",
        grado=construida.estudios["grado"].valor or "",
        accion_afirmativa=candidatura["accion_afirmativa"] or "",
        eleccion_consecutiva=candidatura["eleccion_consecutiva"],
        captura=construida.captura,
        cuestionario=publicable.cuestionario,
        nombre_orden=clave_alfabetica(persona["nombre_orden"])[:260],
        datos=contenido,
        etag=hashlib.sha256(contenido).hexdigest(),
        publicada_en=timezone.now(),
        recalcular_en=calendario.proximo_cambio(publicable.proceso, hoy=registro.proceso.hoy()),
    )


def son_iguales(una: FichaPublicada, otra: FichaPublicada) -> bool:
    """Whether two rows say the same, to whoever reads their bytes and to whoever filters by their columns."""
    return all(getattr(una, columna) == getattr(otra, columna) for columna in _QUE_DICEN)
