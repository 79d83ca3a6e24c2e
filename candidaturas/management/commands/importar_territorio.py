"""`manage.py importar_territorio ENTIDAD MAPA`: an authority's municipalities, sections and seat towns; a dry run unless `--aplicar`."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from candidaturas.exchange.agrupar import agrupar
from candidaturas.exchange.errores import ErrorDeArchivo
from candidaturas.exchange.ocultos import Ocultos
from candidaturas.exchange.problemas import Problema, hay_errores
from candidaturas.exchange.territorio.aplicar import aplicar, registrado_en
from candidaturas.exchange.territorio.lectura import leer_cabeceras, leer_municipios, leer_secciones
from candidaturas.exchange.territorio.plan import Catalogos, PlanTerritorial, planear, revisar
from candidaturas.models import Entidad, MapaElectoral
from candidaturas.vocabulario import Certeza

_SECCIONES_DICHAS = 20


class Command(BaseCommand):
    """Exit 0 when the catalogues were read without errors (and applied, if asked); 1 otherwise."""

    help = "Importa los catálogos de municipios, secciones y cabeceras de una entidad. Sin --aplicar solo simula."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("entidad", help="Clave de la entidad, con dos dígitos.")
        parser.add_argument("mapa", help="Clave del mapa al que pertenecen los distritos, por ejemplo 2023.")
        parser.add_argument("--municipios", type=Path, help="Catálogo: cve_ine, cve_inegi, municipio.")
        parser.add_argument("--secciones", type=Path, help="Catálogo: seccion, municipio_ine, distrito, certeza.")
        parser.add_argument("--cabeceras", type=Path, help="Catálogo: distrito, cabecera, municipio_ine.")
        parser.add_argument("--columna-distrito", help="Columna del distrito en las secciones (distrito_MAPA).")
        parser.add_argument(
            "--certeza", choices=[certeza.value for certeza in Certeza], help="En lugar de la que trae el archivo."
        )
        parser.add_argument("--nombre-entidad", help="Nombre de la entidad, si es nueva.")
        parser.add_argument("--nombre-mapa", help="Nombre del mapa, si es nuevo.")
        parser.add_argument(
            "--ocultos",
            choices=[decision.value for decision in Ocultos],
            help="Qué se hace con las hojas, filas y columnas ocultas de los archivos.",
        )
        parser.add_argument("--aplicar", action="store_true", help="Aplica los cambios, todos o ninguno.")

    def handle(self, *args: Any, **options: Any) -> None:
        problemas: list[Problema] = []
        catalogos = self._leer(options, problemas)
        with transaction.atomic():
            entidad, mapa = self._entidad(options), self._mapa(options)
            registrado = registrado_en(entidad, mapa)
            problemas += revisar(catalogos, registrado)
            self._decir_problemas(problemas)
            plan = planear(catalogos, registrado)
            self._decir_plan(plan)
            if options["aplicar"]:
                aplicar(plan, entidad or self._crear_entidad(options), mapa or self._crear_mapa(options))
        hecho = "Territorio importado." if options["aplicar"] else "Simulación: no se cambió nada. Agrega --aplicar."
        self.stdout.write(self.style.SUCCESS(hecho))

    def _leer(self, options: dict[str, Any], problemas: list[Problema]) -> Catalogos:
        columna = options["columna_distrito"] or f"distrito_{options['mapa']}"
        certeza = Certeza(options["certeza"]) if options["certeza"] else None
        if not any(options[archivo] for archivo in ("municipios", "secciones", "cabeceras")):
            raise CommandError("Indica al menos un archivo: --municipios, --secciones o --cabeceras.")
        ocultos = options["ocultos"]
        try:
            return Catalogos(
                municipios=self._con(options["municipios"], leer_municipios, problemas, ocultos),
                secciones=self._con(options["secciones"], leer_secciones, columna, certeza, problemas, ocultos),
                cabeceras=self._con(options["cabeceras"], leer_cabeceras, problemas, ocultos),
            )
        except ErrorDeArchivo as error:
            lugar = f"{error.problema.lugar}: " if error.problema.lugar else ""
            raise CommandError(f"{lugar}{error}") from error

    def _con(self, ruta: Path | None, leer: Any, *argumentos: Any) -> list[Any]:
        """The rows of a file; none when it was not given."""
        if ruta is None:
            return []
        try:
            contenido = ruta.read_bytes()
        except OSError as error:
            raise CommandError(f"No se puede leer «{ruta}»: {error.strerror}.") from error
        self.stderr.write(f"Leyendo {ruta.name}…")
        return leer(contenido, ruta.name, *argumentos)

    def _decir_problemas(self, problemas: list[Problema]) -> None:
        for grupo in agrupar(problemas):
            problema = grupo.problema
            lugar = problema.lugar if grupo.cuantas == 1 else f"{problema.columna} (filas {grupo.filas_dichas})"
            self.stderr.write(f"{problema.gravedad.upper()} {lugar}: {problema.mensaje} {problema.que_hacer}")
        if hay_errores(problemas):
            raise CommandError("Los catálogos tienen errores: no se cambió nada.")

    def _decir_plan(self, plan: PlanTerritorial) -> None:
        self.stdout.write(f"Municipios nuevos o distintos: {len(plan.municipios)}")
        self.stdout.write(f"Distritos nuevos o distintos: {len(plan.distritos)}")
        self.stdout.write(f"Secciones nuevas: {len(plan.secciones)}")
        self.stdout.write(f"Secciones que cambian de lugar o lo reciben: {len(plan.lugares)}")
        if plan.ausentes:
            dichas = ", ".join(map(str, plan.ausentes[:_SECCIONES_DICHAS]))
            self.stdout.write(f"Secciones del mapa que no vienen en el archivo: {len(plan.ausentes)} ({dichas})")

    def _entidad(self, options: dict[str, Any]) -> Entidad | None:
        return Entidad.objects.select_for_update().filter(clave=options["entidad"]).first()

    def _mapa(self, options: dict[str, Any]) -> MapaElectoral | None:
        return MapaElectoral.objects.filter(entidad__clave=options["entidad"], clave=options["mapa"]).first()

    def _crear_entidad(self, options: dict[str, Any]) -> Entidad:
        if not options["nombre_entidad"]:
            raise CommandError(f"La entidad «{options['entidad']}» es nueva: dale nombre con --nombre-entidad.")
        return Entidad.objects.create(clave=options["entidad"], nombre=options["nombre_entidad"])

    def _crear_mapa(self, options: dict[str, Any]) -> MapaElectoral:
        nombre = options["nombre_mapa"] or f"Distritación {options['mapa']}"
        entidad = Entidad.objects.get(clave=options["entidad"])
        return MapaElectoral.objects.create(entidad=entidad, clave=options["mapa"], nombre=nombre)
