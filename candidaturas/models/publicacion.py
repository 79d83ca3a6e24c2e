"""What is public, and how its news travels: Ficha rows, withdrawals, the change log and the outbox."""

from collections import Counter
from typing import Any

import orjson
from django.db import models
from django.utils.translation import gettext_lazy as _

from candidaturas.etiquetas import ESTADO_REGISTRO, TIPO_CAMBIO, choices
from candidaturas.models.actores import ActorPolitico
from candidaturas.models.asiento import CambioQuerySet
from candidaturas.models.contienda import Contienda
from candidaturas.models.proceso import Proceso
from candidaturas.models.registro import Registro

#: Reason of a withdrawal that is not a registration status: an editor took it off the site.
DESPUBLICADA = "despublicada"
#: Reason of a withdrawal that is not a registration status: the process stopped publishing her kind of seat.
NO_SE_PUBLICA = "no_publicada"
#: Topic of the outbox rows that carry a notice to people; their key says which notice and about what.
TEMA_AVISO = "aviso"


class FichaQuerySet(models.QuerySet["FichaPublicada"]):
    """Published records, as voters and the API ask for them. Columns are the allow-list: nothing else can be filtered."""

    def publicas(self) -> "FichaQuerySet":
        """Of the processes that voters may consult: one in preparation shows nothing yet."""
        return self.filter(proceso__in=Proceso.objects.publicos())

    def del_proceso(self, proceso: Proceso) -> "FichaQuerySet":
        """Of one process."""
        return self.filter(proceso=proceso)

    def en_distrito(self, numero: int) -> "FichaQuerySet":
        """On the ballot of a local district (of the process's map)."""
        return self.filter(distrito=numero)

    def del_actor(self, clave: str) -> "FichaQuerySet":
        """Nominated by an actor."""
        return self.filter(actor_clave=clave)

    def por_captura(self, columna: str) -> Counter[tuple[int, str]]:
        """How many there are for each value of a column and each state of their capture: every count of it comes from here."""
        filas = self.order_by().values_list(columna, "captura").annotate(cuantas=models.Count("id"))
        return Counter({(valor, captura): cuantas for valor, captura, cuantas in filas})

    def en_orden_de_boleta(self) -> "FichaQuerySet":
        """Contienda, ballot order of the actors, place in the list, propietaria first."""
        return self.order_by("contienda__orden", "contienda_id", "orden_boleta", "numero", "calidad", "id")


def leer_ficha(datos: bytes | memoryview) -> dict[str, Any]:
    """A stored record, parsed. One that was written before it named its person's other candidacies names none."""
    return {"otras_candidaturas": [], **orjson.loads(bytes(datos))}


class FichaPublicada(models.Model):
    """The stored Ficha: its JSON bytes, and the few columns that lists may filter and order by."""

    registro = models.OneToOneField(Registro, on_delete=models.CASCADE, related_name="ficha")
    id_publico = models.CharField(max_length=10, unique=True)
    slug = models.CharField(max_length=80)
    proceso = models.ForeignKey(Proceso, on_delete=models.CASCADE, related_name="fichas")
    contienda = models.ForeignKey(Contienda, on_delete=models.CASCADE, related_name="fichas")
    actor = models.ForeignKey(ActorPolitico, on_delete=models.CASCADE, related_name="fichas")
    actor_clave = models.CharField(max_length=40)
    formula_id = models.BigIntegerField(db_index=True)
    cargo = models.CharField(max_length=40)
    principio = models.CharField(max_length=2)
    calidad = models.CharField(max_length=12)
    distrito = models.PositiveSmallIntegerField(null=True)
    municipio = models.CharField(max_length=3, blank=True)
    numero = models.PositiveIntegerField()
    orden_boleta = models.PositiveIntegerField()
    sexo = models.CharField(max_length=12)
    edad = models.PositiveSmallIntegerField(null=True)
    rango_edad = models.CharField(max_length=8, blank=True)
    grado = models.CharField(max_length=16, blank=True)
    accion_afirmativa = models.CharField(max_length=20, blank=True)
    eleccion_consecutiva = models.BooleanField(null=True)
    captura = models.CharField(max_length=12)
    cuestionario = models.PositiveSmallIntegerField(null=True)
    """The version of the process's questionnaire that words the identity answers."""
    nombre_orden = models.CharField(max_length=260)
    """`rules.clave_alfabetica` of the name: for ordering only."""

    datos = models.BinaryField()
    etag = models.CharField(max_length=64)
    version = models.BigIntegerField(default=0)
    """The outbox sequence of its last change: any copy (index, cache) keeps the highest it has seen."""
    publicada_en = models.DateTimeField()
    recalcular_en = models.DateField(null=True, db_index=True)
    """The next day on which the calendar alone changes the record (campaign start, day after the election)."""

    objects = FichaQuerySet.as_manager()

    class Meta:
        verbose_name = _("ficha publicada")
        verbose_name_plural = _("fichas publicadas")
        default_permissions = ("view",)
        indexes = [
            models.Index(
                fields=("proceso", "contienda", "orden_boleta", "numero", "calidad", "id"), name="ficha_boleta"
            ),
            models.Index(fields=("proceso", "distrito"), name="ficha_distrito"),
            models.Index(fields=("proceso", "actor_clave", "principio"), name="ficha_actor"),
            models.Index(fields=("proceso", "nombre_orden", "id"), name="ficha_nombre"),
        ]

    def __str__(self) -> str:
        return f"{self.id_publico}-{self.slug}"

    def como_datos(self) -> dict[str, Any]:
        """The record, parsed."""
        return leer_ficha(self.datos)


class Retiro(models.Model):
    """A candidacy that left the public site: what its 410 page may say, and nothing else."""

    id_publico = models.CharField(max_length=10, unique=True)
    proceso = models.ForeignKey(Proceso, on_delete=models.CASCADE, related_name="retiros")
    contienda = models.ForeignKey(Contienda, on_delete=models.CASCADE, related_name="+")
    actor = models.ForeignKey(ActorPolitico, on_delete=models.CASCADE, related_name="+")
    motivo = models.CharField(
        _("motivo"),
        max_length=12,
        choices=[
            *choices(ESTADO_REGISTRO),
            (DESPUBLICADA, _("Retirada del sitio")),
            (NO_SE_PUBLICA, _("No se publica")),
        ],
    )
    desde = models.DateField(_("desde"))
    acuerdo = models.CharField(_("acuerdo"), max_length=80, blank=True)
    sucesora = models.CharField(_("sucesora"), max_length=10, blank=True)
    """Public id of the candidacy that replaces it, when there is one."""

    class Meta:
        verbose_name = _("retiro")
        verbose_name_plural = _("retiros")
        default_permissions = ("view",)

    def __str__(self) -> str:
        return f"{self.id_publico} {self.motivo}"


class FotoPublica(models.Model):
    """The public renditions of a portrait that some Ficha shows, under a random key."""

    imagen = models.OneToOneField("base.Imagen", on_delete=models.PROTECT, related_name="+")
    clave = models.CharField(max_length=24, unique=True)

    class Meta:
        verbose_name = _("fotografía pública")
        verbose_name_plural = _("fotografías públicas")
        default_permissions = ("view",)

    def __str__(self) -> str:
        return f"fotografía pública {self.imagen_id}"


class Fusion(models.Model):
    """Two registrations of one person that an editor joined: the old address answers 301 to the kept one."""

    id_publico = models.CharField(max_length=10, unique=True)
    destino = models.CharField(max_length=10)

    class Meta:
        verbose_name = _("fusión")
        verbose_name_plural = _("fusiones")
        default_permissions = ("add", "view")

    def __str__(self) -> str:
        return f"{self.id_publico} → {self.destino}"


class Cambio(models.Model):
    """The public log of changes: append-only, with tombstones. It names what changed, never the old value."""

    proceso = models.ForeignKey(Proceso, on_delete=models.PROTECT, related_name="cambios")
    id_publico = models.CharField(max_length=10, db_index=True)
    tipo = models.CharField(max_length=12, choices=choices(TIPO_CAMBIO))
    en = models.DateTimeField(auto_now_add=True)
    secciones = models.JSONField(default=list)
    """Keys of the Ficha that changed."""
    etag = models.CharField(max_length=64, blank=True)

    objects = CambioQuerySet.as_manager()

    class Meta:
        verbose_name = _("cambio público")
        verbose_name_plural = _("cambios públicos")
        ordering = ("id",)
        default_permissions = ("view",)

    def __str__(self) -> str:
        return f"{self.tipo} {self.id_publico}"


class SalidaQuerySet(models.QuerySet["Salida"]):
    """The queue, as the worker reads it."""

    def pendientes(self, ahora: Any) -> "SalidaQuerySet":
        """Due and not dead, oldest first."""
        return self.filter(muerta=False, no_antes_de__lte=ahora).order_by("id")


class Salida(models.Model):
    """The outbox: news that leaves the transaction that made it. A processed row is deleted; a dead one stays visible."""

    tema = models.CharField(_("tema"), max_length=24)
    clave = models.CharField(_("clave"), max_length=40)
    creada_en = models.DateTimeField(auto_now_add=True)
    no_antes_de = models.DateTimeField(db_index=True)
    intentos = models.PositiveSmallIntegerField(default=0)
    error = models.CharField(max_length=300, blank=True)
    muerta = models.BooleanField(_("agotó sus intentos"), default=False)

    objects = SalidaQuerySet.as_manager()

    class Meta:
        verbose_name = _("salida pendiente")
        verbose_name_plural = _("salidas pendientes")
        ordering = ("id",)
        default_permissions = ("view", "change")

    def __str__(self) -> str:
        return f"{self.tema} {self.clave}"
