"""What a layout gives for each row: registration data and answers, as plain frozen values."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from candidaturas.exchange.columnas import Renglon
from candidaturas.exchange.problemas import Problema
from candidaturas.vocabulario import AccionAfirmativa, Calidad, EstadoRegistro, Sexo


@dataclass(frozen=True, slots=True)
class Nombre:
    """A person's name: as it is shown, as it came, and its parts where the source tells them apart."""

    publico: str
    fuente: str
    nombres: str = ""
    primer_apellido: str = ""
    segundo_apellido: str = ""
    sobrenombre: str = ""


@dataclass(frozen=True, slots=True)
class Curricular:
    """The answers of the curricular questionnaire that a file brings."""

    redes: tuple[tuple[str, str], ...] = ()
    """Network code and address."""
    contactos: tuple[tuple[str, str], ...] = ()
    """Means code and value."""
    grado_estudios: str = ""
    estatus_grado: str = ""
    cursos: tuple[str, ...] = ()
    textos: Mapping[str, str] = field(default_factory=dict)
    """Text by the code of `CampoTexto`."""

    @property
    def vacia(self) -> bool:
        """Whether the file says nothing for this person."""
        return not (self.redes or self.contactos or self.grado_estudios or self.cursos or any(self.textos.values()))


@dataclass(frozen=True, slots=True)
class Respuesta:
    """An identity answer: option codes and the text of an open option."""

    opciones: tuple[str, ...]
    texto: str = ""


@dataclass(frozen=True, slots=True)
class FilaRegistro:
    """One candidacy as a file tells it, before it is looked up in the process's catalogues."""

    renglon: Renglon
    postulante: str
    postulante_campo: str
    cargo: str
    calidad: Calidad
    nombre: Nombre
    """Its parts are empty when the cell states a status instead of a person."""
    sexo: Sexo | None
    """None only where the file states that the candidacy was cancelled and says no more."""
    numero: int
    calidad_por_orden: bool = False
    """Only the order of the rows says who is propietaria: a person has to look at it."""
    partido: str = ""
    """Party of origin inside a coalition, where the layout tells it (siglado)."""
    entidad: str = ""
    distrito: str = ""
    municipio: str = ""
    folio: str = ""
    edad: int | None = None
    nacimiento: dt.date | None = None
    estado: EstadoRegistro | None = None
    """A status that the file states; None where it only lists the candidacy."""
    acuerdo: str = ""
    eleccion_consecutiva: bool | None = None
    accion_afirmativa: AccionAfirmativa | None = None
    privados: Mapping[str, str] | None = None
    """Private data by field of `DatosPrivados`; None where the layout has none."""
    curricular: Curricular | None = None
    identidad: Mapping[str, Respuesta] | None = None


def numeros_de(filas: Iterable[FilaRegistro]) -> list[str]:
    """The numbers of some rows, each with its sheet where they are of several."""
    renglones = [fila.renglon for fila in filas]
    varias = len({renglon.tabla.hoja.nombre for renglon in renglones}) > 1
    return [f"«{r.tabla.hoja.nombre}» {r.numero}" if varias else str(r.numero) for r in renglones]


@dataclass(frozen=True, slots=True)
class Lectura:
    """A whole file, read by its layout."""

    formato: str
    filas: tuple[FilaRegistro, ...]
    problemas: tuple[Problema, ...]
    calidad_por_orden: bool = False
    """Propietaria and suplente were taken from the order of the rows: a person has to confirm it."""
