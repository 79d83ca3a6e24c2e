"""Looks every row up in the process's catalogues. An unknown party, office or contienda is an error, never a guess."""

from collections.abc import Iterable
from dataclasses import replace

from candidaturas.etiquetas import ESTADO_REGISTRO
from candidaturas.exchange.canon import palabras
from candidaturas.exchange.catalogo import Actor, Cargo, Catalogo
from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.columnas import campo_del_nombre
from candidaturas.exchange.entidades import entidad_de
from candidaturas.exchange.filas import FilaRegistro
from candidaturas.exchange.integrantes import una_por_coalicion
from candidaturas.exchange.layouts.cargos import sin_principio
from candidaturas.exchange.layouts.cosecha import Cosecha
from candidaturas.exchange.layouts.valores import EDADES
from candidaturas.exchange.limites import ajustar_respuestas, textos_de_registro_largos
from candidaturas.exchange.problemas import Problema
from candidaturas.exchange.repetidas import repetidas
from candidaturas.exchange.resuelta import Resuelta, claves_de
from candidaturas.exchange.territorio_de_fila import buscar_contienda, cabecera_distinta
from candidaturas.rules import edad_en
from candidaturas.vocabulario import ESTADOS_DE_SALIDA, EstadoRegistro

_CON_ACUERDO = ESTADOS_DE_SALIDA - {EstadoRegistro.RENUNCIA}


def resolver(filas: Iterable[FilaRegistro], catalogo: Catalogo) -> tuple[list[Resuelta], list[Problema]]:
    """The candidacies of a file, and all that does not agree with the process."""
    quien = _Resolver(catalogo)
    resueltas = [resuelta for fila in filas if (resuelta := quien.resolver(fila))]
    resueltas = una_por_coalicion(resueltas, catalogo, quien.problemas)
    quien.problemas += repetidas(resueltas)
    return resueltas, quien.problemas


class _Resolver:
    """One file against one process; what many rows share is said once."""

    def __init__(self, catalogo: Catalogo) -> None:
        self.catalogo = catalogo
        self.problemas: list[Problema] = []
        self._cabeceras_dichas: set[tuple[int, str]] = set()

    def resolver(self, fila: FilaRegistro) -> Resuelta | None:
        """The row with its contienda, actor, age and key; None with the reasons noted."""
        antes = len(self.problemas)
        self._revisar_entidad(fila)
        self.problemas += textos_de_registro_largos(fila)
        actor = self._actor(fila, fila.postulante_campo, fila.postulante)
        cargo = self._cargo(fila)
        contienda = Cosecha(self.problemas).tomar(buscar_contienda(fila, cargo, self.catalogo)) if cargo else None
        siglado = self._siglado(fila, actor) if actor else None
        edad = self._edad(fila, cargo)
        if any(p.grave for p in self.problemas[antes:]) or actor is None or contienda is None:
            return None
        self._avisar_cabecera(fila)
        self._avisar_seccion(fila)
        self._avisar_acuerdo(fila)
        fila = replace(fila, curricular=ajustar_respuestas(fila, self.catalogo, self.problemas))
        return Resuelta(fila, contienda, actor, siglado, edad, claves_de(fila))

    def _revisar_entidad(self, fila: FilaRegistro) -> None:
        dicha, propia = palabras(fila.entidad), palabras(self.catalogo.entidad)
        if not dicha:
            return
        claves = entidad_de(dicha), entidad_de(propia)
        # Two known entidades are one or they are not: «Baja California» only begins like «Baja California Sur».
        misma = claves[0] == claves[1] if all(claves) else propia.startswith(dicha) or dicha.startswith(propia)
        if not misma:
            self.problemas.append(fila.renglon.problema("entidad", Codigo.ENTIDAD_AJENA, entidad=self.catalogo.entidad))

    def _actor(self, fila: FilaRegistro, campo: str, texto: str) -> Actor | None:
        actor = self.catalogo.actor(texto)
        if actor is None:
            parecido = self.catalogo.parecido(texto, (a.nombre for a in self.catalogo.actores)) or ""
            self.problemas.append(fila.renglon.problema(campo, Codigo.ACTOR_DESCONOCIDO, sugerencia=parecido))
        return actor

    def _siglado(self, fila: FilaRegistro, actor: Actor) -> Actor | None:
        """The party a coalition's seat belongs to, where the layout tells it."""
        if not fila.partido or self.catalogo.actor(fila.partido) == actor:
            return None
        partido = self._actor(fila, "partido", fila.partido)
        if partido is not None and partido.id not in actor.integrantes:
            self.problemas.append(fila.renglon.problema("partido", Codigo.SIGLADO_AJENO, coalicion=actor.nombre))
        return partido

    def _cargo(self, fila: FilaRegistro) -> Cargo | None:
        cargo = self.catalogo.cargo(sin_principio(fila.cargo))
        if cargo is None:
            parecido = self.catalogo.parecido(sin_principio(fila.cargo), (c.nombre for c in self.catalogo.cargos))
            self.problemas.append(fila.renglon.problema("cargo", Codigo.CARGO_DESCONOCIDO, sugerencia=parecido or ""))
        return cargo

    def _edad(self, fila: FilaRegistro, cargo: Cargo | None) -> int | None:
        if fila.nacimiento is None:
            edad = fila.edad
        else:
            edad = edad_en(fila.nacimiento, self.catalogo.jornada)
            if edad not in EDADES:
                self.problemas.append(fila.renglon.problema("nacimiento", Codigo.NACIMIENTO_FUERA))
        if edad is not None and cargo is not None and edad in EDADES and edad < cargo.edad_minima:
            campo = "edad" if fila.nacimiento is None else "nacimiento"
            self.problemas.append(
                fila.renglon.problema(campo, Codigo.EDAD_MINIMA, grave=False, minima=cargo.edad_minima)
            )
        return edad

    def _avisar_cabecera(self, fila: FilaRegistro) -> None:
        """Once per spelling: «15-EL SALTO» is Pueblo Nuevo's district."""
        distinta = cabecera_distinta(fila.distrito, self.catalogo)
        if distinta is None or (distinta[0], palabras(fila.distrito)) in self._cabeceras_dichas:
            return
        self._cabeceras_dichas.add((distinta[0], palabras(fila.distrito)))
        numero, cabecera = distinta
        self.problemas.append(
            fila.renglon.problema("distrito", Codigo.CABECERA_DISTINTA, grave=False, numero=numero, cabecera=cabecera)
        )

    def _avisar_seccion(self, fila: FilaRegistro) -> None:
        seccion = (fila.privados or {}).get("seccion", "")
        if not seccion or not self.catalogo.secciones:
            return
        if not (seccion.isascii() and seccion.isdigit() and int(seccion) in self.catalogo.secciones):
            self.problemas.append(fila.renglon.problema("seccion", Codigo.SECCION_AUSENTE, grave=False))

    def _avisar_acuerdo(self, fila: FilaRegistro) -> None:
        """Leaving through the council takes an acuerdo; a resignation does not."""
        if fila.estado in _CON_ACUERDO and not fila.acuerdo:
            campo = campo_del_nombre(fila.renglon)
            estado = str(ESTADO_REGISTRO[fila.estado]).lower()
            self.problemas.append(fila.renglon.problema(campo, Codigo.ACUERDO_SIN_NUMERO, grave=False, estado=estado))
