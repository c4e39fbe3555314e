/* rdv-event-link.c: see rdv-event-link.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-event-link.h"

const char *
rdv_event_link_get_source (RdvDocument *document, guint source)
{
  const char *address = rdv_document_get_source (document, source)->uri;
  const char *scheme = address != NULL ? g_uri_peek_scheme (address) : NULL;

  return g_strcmp0 (scheme, "http") == 0 || g_strcmp0 (scheme, "https") == 0 ? address : NULL;
}

const char *
rdv_event_link_get (RdvDocument *document, guint event)
{
  guint n;
  const guint32 *sources = rdv_document_get_sources (document, event, &n);

  for (guint i = 0; i < n; i++)
    {
      const char *address = rdv_event_link_get_source (document, sources[i]);

      if (address != NULL)
        return address;
    }
  return NULL;
}
