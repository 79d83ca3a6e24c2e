"""A congress with people: what the public pages are asked about."""

from dataclasses import dataclass
from itertools import count
from typing import Any

from candidaturas.models import ActorPolitico, Contienda, Formula, Proceso, Registro
from candidaturas.vocabulario import Calidad, EstadoRegistro, Sexo
from tests.factories.eleccion import un_congreso
from tests.factories.molde import una_vez

_numeros = count(1)


@dataclass(slots=True)
class Eleccion:
    """Districts 1 and 11 by majority, lists by proportion; sections 122 and 1234."""

    proceso: Proceso

    def actor(self, clave: str) -> ActorPolitico:
        return ActorPolitico.objects.get(proceso=self.proceso, clave=clave)

    def registrar(self, nombre: str, contienda: str, actor: str, **cambios: Any) -> Registro:
        """An approved registration, public at once; `con=` puts it in another person's fórmula."""
        numero = next(_numeros)
        con = cambios.pop("con", None)
        formula = con.formula if con else self._formula(contienda, actor, cambios)
        return Registro.objects.create(
            **{
                "proceso": self.proceso,
                "formula": formula,
                "calidad": Calidad.SUPLENTE if con else Calidad.PROPIETARIA,
                "clave_externa": f"publico-{numero}",
                "nombre_publico": nombre,
                "sexo": Sexo.MUJER,
                "edad_jornada": 41,
                "estado": EstadoRegistro.APROBADA,
                **cambios,
            }
        )

    def _formula(self, contienda: str, actor: str, cambios: dict[str, Any]) -> Formula:
        siglado = cambios.pop("siglado", None)
        return Formula.objects.create(
            contienda=Contienda.objects.get(proceso=self.proceso, clave=contienda),
            actor=self.actor(actor),
            numero=cambios.pop("numero", 1),
            siglado=self.actor(siglado) if siglado else None,
        )


@una_vez
def una_eleccion(**del_proceso: Any) -> Eleccion:
    """The congress with a coalition's fórmula and a party's in district 11, one in district 1, and a list."""
    eleccion = Eleccion(un_congreso(**del_proceso))
    rosaura = eleccion.registrar(
        "Rosaura Treviño Arzola", "diputacion-mr-11", "fuerza-y-corazon", siglado="pan", sobrenombre="La Profe"
    )
    eleccion.registrar("Nereida Ávalos Rocha", "diputacion-mr-11", "fuerza-y-corazon", con=rosaura)
    eleccion.registrar("Itzel Olvera Meraz", "diputacion-mr-11", "mc", sexo=Sexo.NO_BINARIO)
    eleccion.registrar("Baltazar Ibarrola Quiñones", "diputacion-mr-1", "mc", sexo=Sexo.HOMBRE)
    eleccion.registrar("Maricruz Solís Nájera", "diputacion-rp", "morena")
    return eleccion


def ficha_de(registro: Registro) -> str:
    """The address of a registration's page."""
    return f"/candidaturas/{registro.id_publico}-{registro.slug}/"
