"""A row of the file once the process's catalogues have said what it means."""

from dataclasses import dataclass

from candidaturas.exchange.catalogo import Actor, Contienda
from candidaturas.exchange.filas import FilaRegistro
from candidaturas.vocabulario import Calidad, Principio, TipoActor
from cms.base.cifrado import huella

#: Context of the keyed digest of a CURP: the same everywhere, so that equal people are found equal.
CONTEXTO_CURP = "curp"


def huella_de_curp(curp: str) -> str:
    """The keyed digest by which a person is known without her CURP; empty without one."""
    return huella(curp, CONTEXTO_CURP) if curp else ""


@dataclass(frozen=True, slots=True)
class Lugar:
    """A place to be filled: contienda, actor, number in its list, calidad."""

    contienda: int
    actor: int
    numero: int
    """0 where the actor has one place only, whatever number the file gives its fórmula."""
    calidad: Calidad


def numero_de_lugar(numero: int, *, principio: str, escanios: int, tipo_actor: str) -> int:
    """A party has one fórmula for the one seat of an MR contienda; independents are each their own."""
    unico = principio == Principio.MAYORIA and escanios == 1 and tipo_actor != TipoActor.INDEPENDIENTE
    return 0 if unico else numero


@dataclass(frozen=True, slots=True)
class Resuelta:
    """A candidacy of the file, with the rows it names."""

    fila: FilaRegistro
    contienda: Contienda
    actor: Actor
    siglado: Actor | None
    edad: int | None
    """On election day when the birth date is known; else as declared."""
    clave: str
    """What identifies it in every file of this layout (domain.md §8)."""

    @property
    def lugar(self) -> Lugar:
        """Where it stands."""
        numero = numero_de_lugar(
            self.fila.numero,
            principio=self.contienda.principio,
            escanios=self.contienda.escanios,
            tipo_actor=self.actor.tipo,
        )
        return Lugar(self.contienda.id, self.actor.id, numero, self.fila.calidad)


def clave_de(fila: FilaRegistro, contienda: Contienda, actor: Actor) -> str:
    """The folio where there is one; else the person's CURP, digested; else the place.

    RP numbers repeat across parties, so that the place takes contienda, actor, number and calidad.
    """
    if fila.folio:
        return f"folio:{fila.folio}"
    curp = (fila.privados or {}).get("curp", "")
    if curp:
        return f"curp:{huella_de_curp(curp)}"
    return f"lugar:{contienda.clave}:{actor.clave}:{fila.numero}:{fila.calidad}"
