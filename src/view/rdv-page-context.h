/* rdv-page-context.h: what a page of the detail pane is made from. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document.h"
#include "rdv-theme.h"

G_BEGIN_DECLS

/* What is known of the folder in which the images of a file lie. */
typedef enum
{
  RDV_FOLDER_OPEN,   /* it holds the file */
  RDV_FOLDER_CLOSED, /* it cannot be read before somebody has given access to it */
  RDV_FOLDER_GIVEN,  /* somebody has, who may have chosen another one */
} RdvFolderAccess;

/* Borrowed while a page is made. */
typedef struct
{
  RdvDocument *document;
  gint64 now; /* seconds */
  const RdvTheme *theme;
  GFile *folder; /* where images lie that the file names; or NULL */
  RdvFolderAccess access;
} RdvPageContext;

/* The full colour of the first lane of an event. */
guint32 rdv_page_context_get_event_color (const RdvPageContext *self, guint32 event);
/* The colour of its mark: that of its lane, or that of a warning for what failed. */
guint32 rdv_page_context_get_mark_color (const RdvPageContext *self, guint32 event);
/* The full colour of a lane. */
guint32 rdv_page_context_get_lane_color (const RdvPageContext *self, guint32 lane);
/* When it was, as a line of its own: begins with a capital. (transfer full) */
char *rdv_page_context_dup_event_date (const RdvPageContext *self, guint32 event);
/* When it began, or was to begin, no more exact than to the day: "3 February 1994", "planned for 2028". (transfer full) */
char *rdv_page_context_dup_event_day (const RdvPageContext *self, guint32 event);

G_END_DECLS
