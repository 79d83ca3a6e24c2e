"""The form as it saves drafts: whatever was typed, over nobody else's text, as often as it likes."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.http import QueryDict
from wagtail.admin.forms.pages import WagtailAdminPageForm

from candidaturas.captura import tolerancia
from candidaturas.captura.partida import LISTAS, Partida, Valor, enviados, guardados, partida, sin_claves
from cms.base.enteros import entero

#: Buttons of Wagtail's editor that send a candidacy to review.
ENVIAN = ("action-submit", "action-restart-workflow")


class FormularioDeBorrador(WagtailAdminPageForm):
    """What a draft needs of the form of a candidacy."""

    partida = forms.CharField(required=False, widget=forms.HiddenInput)

    data: Any

    def __init__(self, data: Any = None, *args: Any, **kwargs: Any) -> None:
        if data is not None:
            data = sin_claves(_sin_nulos(data))
            if entero(str(data.get("foto", ""))) is None:
                # Wagtail's chooser cannot draw again what is no number: it counts as no portrait.
                data["foto"] = ""
        super().__init__(data, *args, **kwargs)
        self.sin_cambio: list[str] = []

    def partir(self) -> None:
        """Once its fields are there: note the answers that it starts from, and what they have to be compared with."""
        self.guardados: dict[str, Valor] = guardados(self)  # type: ignore[arg-type]
        vigente = self.instance.vigente
        base = type(self)(instance=vigente, parent_page=self.parent_page, for_user=self.for_user) if vigente else self
        self.initial["partida"] = str(partida(self.instance.pk, base.guardados))

    def _todos(self) -> Iterator[forms.ModelForm]:
        """The form and those of its rows."""
        yield self
        for formset in self.formsets.values():
            yield from formset.forms

    @property
    def es_envio(self) -> bool:
        """Whether the person asks to send the candidacy to review."""
        return any(boton in self.data for boton in ENVIAN)

    @property
    def es_borrador_guardado(self) -> bool:
        """Whether what the form shows is saved, with its defects."""
        return not self.is_bound

    def clean(self) -> dict[str, Any]:
        """Clean. Of a draft, what is no option is left as it was, before anything is asked of the whole."""
        datos: dict[str, Any] = super().clean()
        if not self.es_envio:
            for form in self._todos():
                self.sin_cambio += tolerancia.dejar_como_estaba(form)
        return datos

    def save(self, commit: bool = True) -> Any:
        """Fill in the page, as this visit's; the rows of its lists are written whole: they are values, without keys.

        Only as a version, whatever Wagtail asks of a page that is not live: the row may point by now to somebody else's.
        """
        self.instance.dicho_al_guardar = (*self.instance.dicho_al_guardar, *self.sin_cambio)
        self.instance.visita_en_curso = self.partida_propia.visita
        self.instance.turno_en_curso = entero(self.data.get("turno", "")) or 0
        for lista in LISTAS:
            getattr(self.instance, lista).clear()
        return super().save(commit=False)

    def has_changed(self) -> bool:
        """Whether some answer is not the saved one."""
        return enviados(self) != self.guardados

    @property
    def partida_propia(self) -> Partida:
        """What the form was opened on, as it says."""
        return Partida.de(self.data.get("partida", ""), self.guardados)

    def get_field_updates_for_resave(self) -> list[tuple[str, str]]:
        """After it saved by itself, the open form starts from what it saved: nothing of its own is news to it."""
        ultima = self.instance.latest_revision
        visita = self.partida_propia.visita
        propia = partida(self.instance.pk, enviados(self), visita, self.instance.ajenas)
        return [
            ("partida", str(propia)),
            ("loaded_revision_id", str(ultima.pk)),
            ("loaded_revision_created_at", ultima.created_at.isoformat()),
        ]


def _sin_nulos(datos: QueryDict) -> QueryDict:
    """What a form sends, without the character that nobody sees and no database keeps: text that is pasted may bring it."""
    limpios = datos.copy()
    for nombre, lista in datos.lists():
        if any("\0" in valor for valor in lista):
            limpios.setlist(nombre, [valor.replace("\0", "") for valor in lista])
    return limpios
