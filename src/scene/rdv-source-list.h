/* rdv-source-list.h: the sources of a picture, broken into lines. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-layout.h"

G_BEGIN_DECLS

/* One line of one source. */
typedef struct
{
  guint32 source;
  char *text;
  double x, middle; /* from the top left of the list */
  double width;
} RdvSourceLine;

/**
 * RdvSourceList:
 *
 * What the events of a picture are known from: each source once, in the order of the events, in columns under a heading. Long ones
 * take several lines: nothing is cut.
 */
typedef struct _RdvSourceList RdvSourceList;

/* The sources of the events that the layout shows within [@from, @to], for a picture @width pixels wide. */
RdvSourceList *rdv_source_list_new (RdvLayout *layout, gint64 from, gint64 to, double width);
void rdv_source_list_free (RdvSourceList *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvSourceList, rdv_source_list_free)

/* 0 when there are none. */
double rdv_source_list_get_height (const RdvSourceList *self);
guint rdv_source_list_get_n_lines (const RdvSourceList *self);
const RdvSourceLine *rdv_source_list_get_line (const RdvSourceList *self, guint line);
double rdv_source_list_get_line_height (const RdvSourceList *self);

G_END_DECLS
