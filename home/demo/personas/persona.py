"""A fictitious person and how they are drawn: names by generation, every full name once."""

import datetime as dt
from dataclasses import dataclass

from home.demo.azar import azar_de
from home.demo.personas.nombres import APELLIDOS, NOMBRES, SEGUNDOS, SOBRENOMBRES
from home.demo.personas.oficios import OFICIOS, Oficio

JORNADA = dt.date(2024, 6, 2)
_PIDEN_TITULO = frozenset({"medicina", "abogacia", "arquitectura", "psicologia"})


@dataclass(frozen=True, slots=True)
class Persona:
    """Registration data of somebody who does not exist, and the trade their texts start from."""

    clave: str
    nombres: str
    primer_apellido: str
    segundo_apellido: str
    sobrenombre: str
    sexo: str
    edad: int
    nacimiento: dt.date
    oficio: Oficio
    accion_afirmativa: str = "ninguna"
    eleccion_consecutiva: bool = False

    @property
    def nombre(self) -> str:
        """The full name as the ballot has it."""
        return " ".join(p for p in (self.nombres, self.primer_apellido, self.segundo_apellido) if p)


class Padron:
    """Draws one person after another, without repeating a name."""

    def __init__(self) -> None:
        self._azar = azar_de("personas")
        self._usados: set[tuple[str, str]] = set()

    def persona(self, clave: str, *, sexo: str, medida: str = "ninguna", distrito: int | None = None) -> Persona:
        """A person of this sex, whose age fits the affirmative action and whose trade fits the district."""
        azar = self._azar
        edad = self._edad(medida)
        nombres, primero, segundo = self._nombre(sexo, edad)
        return Persona(
            clave=clave,
            nombres=nombres,
            primer_apellido=primero,
            segundo_apellido="" if azar.random() < 0.012 else segundo,
            sobrenombre=self._sobrenombre(nombres),
            sexo=sexo,
            edad=edad,
            nacimiento=JORNADA.replace(year=JORNADA.year - edad) - dt.timedelta(days=azar.randrange(364)),
            oficio=self._oficio(edad, distrito),
            accion_afirmativa=medida,
            eleccion_consecutiva=edad > 30 and medida == "ninguna" and azar.random() < 0.06,
        )

    def _edad(self, medida: str) -> int:
        if medida == "joven":
            return self._azar.randint(21, 29)
        if medida == "adulta_mayor":
            return self._azar.randint(60, 76)
        return max(21, min(78, round(self._azar.triangular(20, 72, 36))))

    def _nombre(self, sexo: str, edad: int) -> tuple[str, str, str]:
        """Given names and both surnames; the pair (first name, first surname) is used once."""
        generacion = 0 if edad > 49 else 1 if edad > 31 else 2
        while True:
            base = sexo if sexo in NOMBRES else self._azar.choice(("mujer", "hombre"))
            primero = self._azar.choice(NOMBRES[base][generacion])
            paterno, materno = self._azar.sample(APELLIDOS, 2)
            if (primero, paterno) in self._usados:
                continue
            self._usados.add((primero, paterno))
            segundo = self._azar.choice([n for n in SEGUNDOS[base] if n != primero])
            return (f"{primero} {segundo}" if self._azar.random() < 0.55 else primero), paterno, materno

    def _sobrenombre(self, nombres: str) -> str:
        apodo = SOBRENOMBRES.get(nombres.split()[0], "")
        return apodo if apodo and self._azar.random() < 0.45 else ""

    def _oficio(self, edad: int, distrito: int | None) -> Oficio:
        estudia = edad <= 24 and self._azar.random() < 0.7
        return next(
            oficio
            for oficio in self._azar.sample(OFICIOS, len(OFICIOS))
            if (oficio.clave == "estudiante") == estudia
            and (edad > 24 or oficio.clave not in _PIDEN_TITULO)
            and (distrito is None or not oficio.distritos or distrito in oficio.distritos)
        )
