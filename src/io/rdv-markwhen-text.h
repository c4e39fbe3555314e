/* rdv-markwhen-text.h: texts of markwhen. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-event-buffer.h"

G_BEGIN_DECLS

/* Called with each tag ("#name") and each place that a text names. */
typedef void (*RdvMarkwhenNameFunc) (const char *name, gpointer user_data);

typedef struct
{
  RdvMarkwhenNameFunc tag;
  RdvMarkwhenNameFunc place;
} RdvMarkwhenNames;

/**
 * rdv_markwhen_text_read:
 * @line: a line of an event's text
 * @strips_tags: leave tags out of it
 * @buffer: gets the links and pictures
 *
 * [words](address) becomes words and a link, ![words](address) a picture, [words](location) a place, "- [x]
 * task" a ticked box.
 *
 * Returns: (transfer full): the line as plain text
 */
char *rdv_markwhen_text_read (const char *line,
                              gboolean strips_tags,
                              RdvEventBuffer *buffer,
                              const RdvMarkwhenNames *names,
                              gpointer user_data);

G_END_DECLS
