/* rdv-format.h: the formats that can be read. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-chunk-source.h"
#include "rdv-document-builder.h"

G_BEGIN_DECLS

/**
 * RdvFormat:
 * @nick: how reports call it
 * @sniff: (nullable): of a variety that the reader of another line finds; else how sure it is from the first bytes (up to 64 KiB): 0 not at all, 1 perhaps, 2 by a mark of its
 * own, 3 by its whole shape
 * @read: reads all of @source into @builder
 *
 * A format is one reader in a file of its own and one line in the table of rdv-format.c.
 */
typedef struct
{
  const char *nick;
  const char *label; /* untranslated: see rdv_format_get_label() */
  guint (*sniff) (const char *head, gsize length);
  gboolean (*read) (RdvChunkSource *source,
                    RdvDocumentBuilder *builder,
                    RdvReport *report,
                    const char *const *languages,
                    GError **error);
} RdvFormat;

/* The format that is the surest of @head; the program's own when none is, so that its reader says what is
 * wrong. */
const RdvFormat *rdv_format_sniff (const char *head, gsize length);
/* NULL when there is none of that name. */
const RdvFormat *rdv_format_find (const char *nick);
/* For people, translated: "Rendezvous timeline". Static. */
const char *rdv_format_get_label (const RdvFormat *format);

G_END_DECLS
