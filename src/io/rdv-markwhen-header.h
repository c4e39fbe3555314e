/* rdv-markwhen-header.h: the head of a file. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-markwhen-date.h"
#include "rdv-text-reading.h"

G_BEGIN_DECLS

/**
 * RdvMarkwhenHeader:
 * @colors: of tags, 0xRRGGBBAA, by their names
 */
typedef struct
{
  char *title;
  char *description;
  GHashTable *colors;
  /* the tag whose lines are being read */
  char *tag;
} RdvMarkwhenHeader;

void rdv_markwhen_header_init (RdvMarkwhenHeader *self);
void rdv_markwhen_header_clear (RdvMarkwhenHeader *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RdvMarkwhenHeader, rdv_markwhen_header_clear)

/* One line of it, which stands at @at in the text of @reading; tells @clock the order of dates and the zone.
 */
void rdv_markwhen_header_read_line (RdvMarkwhenHeader *self,
                                    const char *line,
                                    RdvMarkwhenClock *clock,
                                    RdvTextReading *reading,
                                    const char *at);
/* 0 when it has none. */
guint32 rdv_markwhen_header_get_color (const RdvMarkwhenHeader *self, const char *tag);

/* "key: value" of @line, without the quotes and the comment that YAML allows; NULL when it is none. @key is
 * to be freed too. (transfer full) */
char *rdv_markwhen_header_split (const char *line, char **key);

G_END_DECLS
