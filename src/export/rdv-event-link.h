/* rdv-event-link.h: where an event in a picture leads. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document.h"

G_BEGIN_DECLS

/* The address of the event's first source that has one on the web, or NULL. Other schemes than http and https are passed over:
 * a file may come from anybody, and a picture must not carry a script on. */
const char *rdv_event_link_get (RdvDocument *document, guint event);
/* The address of a source, or NULL, by the same rule. */
const char *rdv_event_link_get_source (RdvDocument *document, guint source);

G_END_DECLS
