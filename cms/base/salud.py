"""Health (R14): is the process alive, and are its dependencies ready."""

from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


@require_safe
@never_cache
def viva(request: HttpRequest) -> JsonResponse:
    """200 while the process answers at all."""
    return JsonResponse({"estado": "viva"})


@require_safe
@never_cache
def lista(request: HttpRequest) -> JsonResponse:
    """200 when the database answers, else 503. It names what fails, never why."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        base = "bien"
    except DatabaseError:
        base = "caida"
    return JsonResponse({"base_de_datos": base}, status=200 if base == "bien" else 503)
