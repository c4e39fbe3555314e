/* rdv-address.h: a place in a timeline, as a link. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The scheme of such links, which a desktop hands to this program. */
#define RDV_ADDRESS_SCHEME "rendezvous"

/**
 * RdvAddress:
 *
 * What a link "rendezvous:DOCUMENT?event=ID&range=EDTF&as-of=DATE" says. It names a timeline by its id, never by a
 * path: who follows a link from a stranger must not be made to open a file. Everything but the id may be missing.
 */
typedef struct
{
  char *document; /* the id of a timeline, never NULL */
  char *event;    /* the id of the event to select, or NULL */
  char *subject;  /* the id of the subject whose page to show, or NULL */
  gboolean has_range;
  gint64 from, to; /* what to show, in seconds */
  gboolean has_as_of;
  gint64 as_of; /* the last second of the day whose knowledge to show */
} RdvAddress;

RdvAddress *rdv_address_new (const char *document);
void rdv_address_free (RdvAddress *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvAddress, rdv_address_free)

/**
 * rdv_address_parse:
 *
 * Reads a link. What it does not know (another program's or a later version's parameter) it passes over.
 *
 * Returns: (transfer full): NULL with %RDV_ERROR_VALUE when @text is no such link, names no timeline, or has a date that means nothing
 */
RdvAddress *rdv_address_parse (const char *text, GError **error);

/* The link; what rdv_address_parse() reads back as the same. Times are written to the
 * second, and outside the years 0000 to 9999, where EDTF has no more, as whole years that hold them. (transfer full) */
char *rdv_address_to_string (const RdvAddress *self);

G_END_DECLS
