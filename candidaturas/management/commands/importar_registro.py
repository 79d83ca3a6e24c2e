"""`manage.py importar_registro PROCESO ARCHIVO`: a dry run unless `--aplicar` is given."""

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from candidaturas.exchange.agrupar import Grupo, agrupar
from candidaturas.exchange.avance import Etapa, en_silencio
from candidaturas.exchange.bulk import EnBloque
from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.importer import ImportacionEnCurso, importar
from candidaturas.exchange.legible import plan_legible
from candidaturas.exchange.ocultos import OCULTOS, Ocultos
from candidaturas.exchange.palabras_de_avance import CUENTAS, DECISIONES, ETAPAS
from candidaturas.exchange.plan import Decision
from candidaturas.exchange.problemas import Problema
from candidaturas.exchange.propuesta import Propuesta, proponer
from candidaturas.exchange.reader.limites import LIMITES, MB
from candidaturas.exchange.reference import EnReferencia
from candidaturas.models import Proceso
from candidaturas.models.decision import impedir_en_archivo
from candidaturas.rechazos import ProcesoArchivado
from cms.base.models import User

_MODOS = {modo.nombre: modo for modo in (EnBloque(), EnReferencia())}
_FILAS_DICHAS = 40
#: What a person decides of a row in conflict, by the option that says it with the row's key.
_OPCIONES = {
    "misma": Decision.MISMA,
    "sustituye": Decision.SUSTITUCION,
    "distinta": Decision.DISTINTA,
    "sola": Decision.SOLA,
    "segunda": Decision.SEGUNDA,
    "mudanza": Decision.MUDANZA,
}


class Command(BaseCommand):
    """Exit 0 when the file was read without errors (and applied, if asked); 1 otherwise, with the reasons."""

    help = "Importa un registro de candidaturas (formato del INE o del registro estatal). Sin --aplicar solo simula."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("proceso", help="Clave del proceso.")
        parser.add_argument("archivo", type=Path, help="Archivo .xlsx, .xls o .csv.")
        accion = parser.add_mutually_exclusive_group()
        accion.add_argument("--simular", action="store_true", help="Solo dice qué haría (es lo normal).")
        accion.add_argument("--aplicar", action="store_true", help="Aplica los cambios, todos o ninguno.")
        parser.add_argument("--modo", choices=sorted(_MODOS), default="bloque", help="Cómo se crean las páginas.")
        parser.add_argument(
            "--confirmar-calidad",
            action="store_true",
            help="Acepta que el orden de las filas decida propietaria y suplente donde el archivo no lo dice.",
        )
        parser.add_argument(
            "--confirmar-fechas",
            action="store_true",
            help="Acepta como fechas los números de las celdas que perdieron su formato.",
        )
        parser.add_argument(
            "--ocultos",
            choices=[decision.value for decision in Ocultos],
            help="Qué se hace con las hojas, filas y columnas ocultas del archivo.",
        )
        for opcion, decision in _OPCIONES.items():
            parser.add_argument(
                f"--{opcion}", action="append", default=[], metavar="CLAVE", help=f"{DECISIONES[decision]}."
            )
        parser.add_argument("--usuario", help="Cuenta a cuyo nombre se importa.")

    def handle(self, *args: Any, **options: Any) -> None:
        proceso = self._proceso(options["proceso"])
        contenido = self._leer(options["archivo"])
        self.confirmada, self.fechas = options["confirmar_calidad"], options["confirmar_fechas"]
        self._dicho = 0.0
        decisiones = {clave: dicha.value for opcion, dicha in _OPCIONES.items() for clave in options[opcion]}
        self.decididas = set(decisiones)
        if options["ocultos"]:
            decisiones[OCULTOS] = options["ocultos"]
        avance = self._avanzar if options["verbosity"] else en_silencio
        nombre, modo = options["archivo"].name, _MODOS[options["modo"]]
        if not options["aplicar"]:
            self._mostrar(proponer(contenido, nombre, proceso, decisiones=decisiones, avance=avance))
            self.stdout.write("Simulación: no se cambió nada. Para aplicar, agrega --aplicar.")
            return
        try:
            propuesta, importacion = importar(
                contenido,
                nombre,
                proceso,
                quien=self._usuario(options["usuario"]),
                modo=modo,
                avance=avance,
                autorizar=self._autorizar,
                decisiones=decisiones,
            )
        except ImportacionEnCurso as error:
            raise CommandError(str(error)) from error
        if not propuesta.aplicable:
            self._mostrar(propuesta)
        if importacion is None:
            raise CommandError(" ".join(self._lo_que_falta(propuesta)))
        sin_novedades = "Sin novedades: lo registrado ya es lo que dice el archivo."
        self.stdout.write(self.style.SUCCESS(sin_novedades if propuesta.plan.vacio else "Importación aplicada."))
        self._decir_adelantadas(propuesta)

    def _autorizar(self, propuesta: Propuesta) -> bool:
        """Show the plan; go on only with all that a person has to confirm."""
        self._mostrar(propuesta)
        return not self._lo_que_falta(propuesta)

    def _lo_que_falta(self, propuesta: Propuesta) -> list[str]:
        """What has to be confirmed and was not."""
        falta = []
        if propuesta.calidad_por_orden and not self.confirmada:
            falta.append("Falta confirmar quién es propietaria y quién suplente: agrega --confirmar-calidad.")
        if propuesta.fechas_por_numero and not self.fechas:
            falta.append("Falta confirmar las fechas que perdieron su formato: agrega --confirmar-fechas.")
        return falta

    def _mostrar(self, propuesta: Propuesta) -> None:
        """Problems and plan; with errors, or with something hidden on which nobody decided, the command ends here."""
        for grupo in agrupar(propuesta.problemas):
            self._decir_grupo(grupo)
        if propuesta.con_errores:
            raise CommandError("El archivo tiene errores: no se cambió nada.")
        if propuesta.por_decidir:
            raise CommandError(
                "El archivo trae contenido oculto y no se leyó nada: agrega --ocultos incluir u --ocultos omitir."
            )
        if sobran := self.decididas - {resuelta.clave for resuelta in propuesta.plan.decididas}:
            raise CommandError(f"Ninguna fila del archivo tiene estas claves: {', '.join(sorted(sobran))}.")
        self._decir_plan(propuesta)

    def _decir_grupo(self, grupo: Grupo) -> None:
        problema = grupo.problema
        lugar = problema.lugar
        if grupo.cuantas > 1:
            lugar = f"{problema.hoja} · {problema.columna} ({grupo.cuantas} filas: {grupo.filas_dichas})"
        linea = f"{' '.join(filter(None, (problema.gravedad.upper(), lugar)))}: {problema.mensaje} {problema.que_hacer}"
        self.stderr.write(self.style.ERROR(linea) if problema.grave else linea)

    def _decir_plan(self, propuesta: Propuesta) -> None:
        for clave, rotulo in CUENTAS.items():
            self.stdout.write(f"{rotulo}: {propuesta.cuentas()[clave]}")
        legible = plan_legible(propuesta.plan)
        for clase, signo in (("nuevas", "+"), ("cambian", "~"), ("ausentes", "?"), ("conflictos", "!")):
            self._decir_filas(signo, legible[clase], propuesta.cuentas()[clase])

    def _decir_adelantadas(self, propuesta: Propuesta) -> None:
        """Conflicts that the plan did not have when it was shown."""
        conflictos = plan_legible(propuesta.plan)["conflictos"]
        adelantadas = [fila for fila in conflictos if fila["problema"]["codigo"] == Codigo.CAPTURA_ADELANTADA]
        self._decir_filas("!", adelantadas, len(adelantadas))

    def _decir_filas(self, signo: str, filas: Sequence[dict[str, Any]], cuantas: int) -> None:
        for fila in filas[:_FILAS_DICHAS]:
            self.stdout.write(f"{signo} {_en_una_linea(fila)}")
        if cuantas > _FILAS_DICHAS:
            self.stdout.write(f"{signo} … y {cuantas - _FILAS_DICHAS} más")

    def _avanzar(self, etapa: Etapa, hechas: int, total: int) -> None:
        """One line a second at most, and one at the end of each step."""
        ahora = time.monotonic()
        if hechas < total and ahora - self._dicho < 1:
            return
        self._dicho = ahora
        cuanto = f" {hechas} de {total}" if total else ""
        self.stderr.write(f"{ETAPAS[etapa]}{cuanto}…")

    def _proceso(self, clave: str) -> Proceso:
        proceso = Proceso.objects.filter(clave=clave).first()
        if proceso is None:
            conocidas = ", ".join(Proceso.objects.values_list("clave", flat=True)) or "ninguno"
            raise CommandError(f"No existe el proceso «{clave}». Hay: {conocidas}.")
        try:
            impedir_en_archivo(proceso)
        except ProcesoArchivado as rechazo:
            raise CommandError(str(rechazo)) from rechazo
        return proceso

    def _usuario(self, nombre: str | None) -> User | None:
        if nombre is None:
            return None
        usuario = User.objects.filter(username=nombre).first()
        if usuario is None:
            raise CommandError(f"No existe la cuenta «{nombre}».")
        return usuario

    def _leer(self, ruta: Path) -> bytes:
        try:
            with ruta.open("rb") as archivo:
                contenido = archivo.read(LIMITES.bytes_archivo + 1)
        except OSError as error:
            raise CommandError(f"No se puede leer «{ruta}»: {error.strerror}.") from error
        if len(contenido) > LIMITES.bytes_archivo:
            raise CommandError(f"El archivo pesa más de {LIMITES.bytes_archivo // MB} MB.")
        return contenido


def _en_una_linea(fila: dict[str, Any]) -> str:
    """A row of the diff: who, where, and what changes."""
    partes = [
        fila["nombre"],
        fila.get("contienda", ""),
        fila.get("actor", ""),
        f"núm. {fila['numero']}",
        fila["calidad"],
        fila.get("estado", ""),
    ]
    linea = " · ".join(parte for parte in partes if parte)
    cambios = "; ".join(f"{campo}: {antes} → {despues}" for campo, antes, despues in fila.get("campos", ()))
    if cambios:
        return f"{linea} ({cambios})"
    if "problema" in fila:
        salidas = " o ".join(f"--{opcion}" for opcion, dicha in _OPCIONES.items() if dicha.value in fila["opciones"])
        como = f" ({salidas} '{fila['clave']}')" if salidas else ""
        return f"{linea} [{fila['clave']}] {Problema.desde_datos(fila['problema']).mensaje}{como}"
    return linea
