"""What proposals talk about, as rows of the process: its themes with their words, and what an editor set otherwise."""

from collections.abc import Mapping
from typing import ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, TranslatableMixin
from wagtail_localize.fields import SynchronizedField

from candidaturas.etiquetas import CAMPO_TEXTO, choices
from candidaturas.models.proceso import Proceso
from candidaturas.models.registro import Registro
from candidaturas.palabras import (
    EXPRESION_MAXIMA,
    LARGO_MAXIMO,
    PALABRAS_MAXIMAS,
    RAIZ_MINIMA,
    Defecto,
    PalabraInvalida,
    iniciales,
    leer_palabras,
)
from candidaturas.temas import PROPUESTAS

TEMAS_MAXIMOS = 60
"""Of one process, those out of use included."""

#: Why a word cannot be used, with its limit.
_DEFECTOS: Mapping[Defecto, Promise] = {
    Defecto.LARGA: _("Renglón %(renglon)s, «%(palabra)s»: una palabra o expresión tiene hasta %(largo)s caracteres."),
    Defecto.EXPRESION_LARGA: _(
        "Renglón %(renglon)s, «%(palabra)s»: una expresión tiene hasta %(expresion)s palabras. Separa con comas o renglones."
    ),
    Defecto.ASTERISCO: _(
        "Renglón %(renglon)s, «%(palabra)s»: el asterisco va solo al final de una palabra suelta, como en «hospital*»."
    ),
    Defecto.RAIZ_CORTA: _("Renglón %(renglon)s, «%(palabra)s»: antes del asterisco van al menos %(raiz)s letras."),
    Defecto.SIGNOS: _(
        "Renglón %(renglon)s, «%(palabra)s»: una palabra empieza y termina con letra o número, sin otros signos."
    ),
    Defecto.DEMASIADAS: _(
        "Renglón %(renglon)s, «%(palabra)s»: un tema tiene hasta %(palabras)s palabras. Quita las que sobran."
    ),
}


class TemaQuerySet(models.QuerySet["Tema"]):
    """Themes; each is one row in Spanish, with its name in other languages in rows of its own."""

    def originales(self) -> "TemaQuerySet":
        """The row that has the words: the one in the language that the catalogue is written in."""
        return self.filter(locale__language_code=settings.LANGUAGE_CODE)

    def en_uso(self) -> "TemaQuerySet":
        """Those that proposals may talk about today."""
        return self.originales().filter(en_uso=True)


class Tema(TranslatableMixin, models.Model):
    """A theme of a process's proposals, with the words that assign it. It is told as "habla de", never as a judgement."""

    _default_manager: ClassVar[models.Manager["Tema"]]  # said aloud: its bases have no types

    proceso = models.ForeignKey(Proceso, on_delete=models.CASCADE, related_name="temas", verbose_name=_("proceso"))
    clave = models.SlugField(
        _("clave"),
        max_length=40,
        help_text=_("Va en las direcciones y en los datos abiertos: no la cambies sin motivo."),
    )
    nombre = models.CharField(_("nombre"), max_length=60)
    palabras = models.TextField(
        _("palabras"),
        max_length=PALABRAS_MAXIMAS * (LARGO_MAXIMO + 2),
        blank=True,
        help_text=_(
            "Una por renglón o separadas por comas. Con un asterisco al final valen las que empiezan así: «hospital*»"
            " reconoce «hospitales». Varias palabras son una expresión: «medio ambiente». Mayúsculas y acentos no importan."
        ),
    )
    orden = models.PositiveSmallIntegerField(_("orden"), default=0)
    en_uso = models.BooleanField(
        _("en uso"),
        default=True,
        help_text=_("Sin marcar, el tema se retira: no se asigna, no se muestra y no se puede filtrar por él."),
    )

    objects = TemaQuerySet.as_manager()

    pide_recalculo = False
    """Whether its last save changed what records say."""
    #: What of it records stand on. Its name and its order are read from the rows.
    EN_LOS_REGISTROS = ("clave", "palabras", "en_uso")

    override_translatable_fields = [SynchronizedField("clave"), SynchronizedField("palabras")]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("tema de las propuestas")
        verbose_name_plural = _("temas de las propuestas")
        ordering = ("proceso", "orden", "clave")
        constraints = [
            models.UniqueConstraint(
                fields=("proceso", "clave", "locale"),
                name="tema_unico_por_idioma",
                violation_error_message=_("Ya hay un tema con esa clave en el proceso."),
            )
        ]

    def __str__(self) -> str:
        return self.nombre

    def clean(self) -> None:
        """Every word can be used, and the process has room for one theme more."""
        super().clean()
        try:
            self.palabras = "\n".join(leer_palabras(self.palabras))
        except PalabraInvalida as error:
            raise ValidationError({"palabras": _en_palabras(error)}) from error
        if self._state.adding and self.proceso_id and self._llenos():
            raise ValidationError(
                _("Un proceso tiene hasta %(n)s temas: cambia o vuelve a usar uno de los que ya tiene.")
                % {"n": TEMAS_MAXIMOS}
            )

    def cambia_registros(self) -> bool:
        """Whether saving it as it is now changes what records say; to be asked before. In other languages it is only a name."""
        if self.locale.language_code != settings.LANGUAGE_CODE:
            return False
        guardado = Tema.objects.filter(pk=self.pk).values_list(*self.EN_LOS_REGISTROS).first()
        return guardado != tuple(getattr(self, campo) for campo in self.EN_LOS_REGISTROS)

    def _llenos(self) -> bool:
        return Tema.objects.filter(proceso=self.proceso_id, locale=self.locale_id).count() >= TEMAS_MAXIMOS


def _en_palabras(error: PalabraInvalida) -> str:
    """The sentence that names the line, the word and the limit."""
    return str(_DEFECTOS[error.defecto]) % {
        "renglon": error.renglon,
        "palabra": error.palabra[: LARGO_MAXIMO + 1],
        "largo": LARGO_MAXIMO,
        "expresion": EXPRESION_MAXIMA,
        "raiz": RAIZ_MINIMA,
        "palabras": PALABRAS_MAXIMAS,
    }


def sembrar(proceso: Proceso) -> None:
    """Give a process the list that every new one begins with (`temas.txt`), in each language that the site has."""
    original, inglesa = settings.LANGUAGE_CODE, "en"
    idiomas = {fila.language_code: fila for fila in Locale.objects.filter(language_code__in=(original, inglesa))}
    originales = [
        Tema(proceso=proceso, locale=idiomas[original], clave=t.clave, nombre=t.nombre, palabras=t.palabras, orden=n)
        for n, t in enumerate(iniciales(), 1)
    ]
    traducidos = [
        Tema(
            proceso=proceso,
            locale=idiomas[inglesa],
            translation_key=fila.translation_key,
            clave=fila.clave,
            nombre=t.ingles,
            palabras=fila.palabras,
            orden=fila.orden,
        )
        for t, fila in zip(iniciales(), originales, strict=True)
        if inglesa in idiomas
    ]
    Tema.objects.bulk_create([*originales, *traducidos])


class CorreccionDeTemas(models.Model):
    """What an editor set that one text of a proposal talks about, whatever its words say.

    It is of that text: another text of the same proposal is read by its words again, and this one, if it comes back,
    is as the editor left it. It changes nothing that the candidate wrote.
    """

    registro = models.ForeignKey(Registro, on_delete=models.CASCADE, related_name="correcciones_de_temas")
    propuesta = models.CharField(
        _("propuesta"),
        max_length=24,
        choices=choices({c: t for c, t in CAMPO_TEXTO.items() if c in PROPUESTAS}),
    )
    huella = models.CharField(max_length=64)
    """`temas.huella` of the text."""
    temas = models.ManyToManyField(Tema, related_name="+", blank=True, verbose_name=_("temas"))
    quien = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    en = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("corrección de los temas")
        verbose_name_plural = _("correcciones de los temas")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=("registro", "propuesta", "huella"), name="correccion_unica_por_texto")
        ]

    def __str__(self) -> str:
        return f"{self.propuesta} de {self.registro_id}"
