"""Where the public search is answered from: the embedded engine, or Elasticsearch with the embedded one behind it."""

from cms.settings.env import env

#: Addresses of the cluster's nodes, credentials included. Empty: the embedded engine alone, with no server.
ELASTICSEARCH_URL = tuple(env.list("ELASTICSEARCH_URL", default=[]))
#: How the names of this site's indices begin: sites that share a cluster differ in it.
ELASTICSEARCH_PREFIJO = env("ELASTICSEARCH_PREFIJO", default="conoceles")
ELASTICSEARCH_FRAGMENTOS = env.int("ELASTICSEARCH_FRAGMENTOS", default=1)
#: None: a copy on every node that is named above, so that any of them answers alone.
ELASTICSEARCH_REPLICAS = env.int("ELASTICSEARCH_REPLICAS", default=None)
ELASTICSEARCH_CERTIFICADO = env("ELASTICSEARCH_CERTIFICADO", default="")
#: Seconds that Elasticsearch has for each search; then the embedded engine answers. Never over half a second.
ELASTICSEARCH_PLAZO = 0.5
