/* rdv-source-list.h: the sources of a picture, broken into lines. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-layout.h"

G_BEGIN_DECLS

/* One line of one source. */
typedef struct
{
  guint32 source;
  guint number; /* of the source in the list, from 1, on its first line; 0 on those that follow */
  char *text;
  guint sheet;      /* on which of the sheets */
  double x, middle; /* from the top left of the sheet's part of the list */
} RdvSourceLine;

/**
 * RdvSourceList:
 *
 * What the events of a picture are known from: each source once, in the order of the events, numbered, in columns under a heading. Long
 * ones take several lines: nothing is cut. Addresses are broken after their own punctuation.
 */
typedef struct _RdvSourceList RdvSourceList;

/* The sources of the events that the layout shows within [@from, @to], for a picture @width pixels wide. */
RdvSourceList *rdv_source_list_new (RdvLayout *layout, gint64 from, gint64 to, double width);
void rdv_source_list_free (RdvSourceList *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvSourceList, rdv_source_list_free)

/**
 * rdv_source_list_split:
 * @first_height: what the first sheet has for it, heading included; when that is too little for a source, the list begins on the second
 * @height: what every other sheet has
 *
 * Puts the list, which is on one sheet however high that gets, onto as many as it needs. No source is in two columns unless it is higher
 * than one. The columns of the last sheet are about equally high.
 */
void rdv_source_list_split (RdvSourceList *self, double first_height, double height);
guint rdv_source_list_get_n_sheets (const RdvSourceList *self);
/* Whether any of it is on that sheet. */
gboolean rdv_source_list_has_sheet (const RdvSourceList *self, guint sheet);

/* Of all of it on one sheet; 0 when there are none. */
double rdv_source_list_get_height (const RdvSourceList *self);
guint rdv_source_list_get_n_lines (const RdvSourceList *self);
const RdvSourceLine *rdv_source_list_get_line (const RdvSourceList *self, guint line);
double rdv_source_list_get_line_height (const RdvSourceList *self);
/* How far left of a source's first line its number ends. */
#define RDV_SOURCE_NUMBER_GAP 5.0

G_END_DECLS
