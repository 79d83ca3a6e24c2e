"""A row of the file once the process's catalogues have said what it means."""

from dataclasses import dataclass

from candidaturas.exchange.catalogo import Actor, Contienda
from candidaturas.exchange.filas import FilaRegistro
from candidaturas.models.personas import Claves
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
    claves: Claves
    """Whose it is, where the file says so."""

    @property
    def clave(self) -> str:
        """The candidacy's key: contienda, actor, number and calidad, and whose it is.

        RP numbers repeat across parties, and a person may stand in several contiendas.
        """
        lugar = f"{self.contienda.clave}:{self.actor.clave}:{self.fila.numero}:{self.fila.calidad}"
        quien = str(self.claves)
        return f"{quien}@{lugar}" if quien else f"lugar:{lugar}"

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


def claves_de(fila: FilaRegistro) -> Claves:
    """The keys of the person that a row brings."""
    return Claves(fila.folio, huella_de_curp((fila.privados or {}).get("curp", "")))
