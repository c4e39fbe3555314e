/* rdv-export-choice.h: what a person chose in the export dialog. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-export-options.h"
#include "rdv-export-source.h"

G_BEGIN_DECLS

typedef enum
{
  RDV_EXPORT_VIEW,      /* the stretch of time in view */
  RDV_EXPORT_WHOLE,     /* all events, whatever the filter says */
  RDV_EXPORT_RANGE,     /* an interval that was typed */
  RDV_EXPORT_SELECTION, /* the selected events alone */
  RDV_EXPORT_FILTERED,  /* the events that the filter lets through */
  RDV_EXPORT_TOUR,      /* a page for each step */
} RdvExportWhat;

typedef enum
{
  RDV_EXPORT_SIZE_TALL, /* so wide, as high as it needs */
  RDV_EXPORT_SIZE_VIEW, /* as on the screen */
  RDV_EXPORT_SIZE_SLIDE,
  RDV_EXPORT_SIZE_SQUARE,
  RDV_EXPORT_SIZE_BANNER,
  RDV_EXPORT_SIZE_PIXELS,
  RDV_EXPORT_SIZE_PAPER,
  RDV_EXPORT_SIZE_MM,
} RdvExportSizeKind;

typedef enum
{
  RDV_EXPORT_ROOM_GROW,
  RDV_EXPORT_ROOM_TILES,
  RDV_EXPORT_ROOM_STRETCHES,
  RDV_EXPORT_ROOM_CONDENSE,
} RdvExportRoom;

/**
 * RdvExportChoice:
 * @range: as typed; "" when nothing was
 * @tour: position of the tour in the document; not remembered, as another timeline has others
 * @width, @height: for %RDV_EXPORT_SIZE_TALL and _PIXELS, in pixels
 * @paper: position in rdv_export_size_list_papers()
 * @mm_width, @mm_height: in millimetres
 * @room: what becomes of rows without room
 * @language: of words and texts; "": as the window
 */
typedef struct
{
  RdvExportFormat format;
  RdvExportWhat what;
  char *range;
  guint tour;
  RdvExportSizeKind size;
  guint width, height;
  guint paper;
  gboolean is_landscape;
  guint mm_width, mm_height;
  double scale;
  RdvExportRoom room;
  RdvThemeKind theme;
  RdvDensity density;
  RdvExportParts parts;
  char *language;
} RdvExportChoice;

RdvExportChoice *rdv_export_choice_new (void);
void rdv_export_choice_free (RdvExportChoice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvExportChoice, rdv_export_choice_free)

/* Reads what rdv_export_choice_to_string() wrote; what is not understood stays as usual. (transfer full) */
RdvExportChoice *rdv_export_choice_from_string (const char *text);
char *rdv_export_choice_to_string (const RdvExportChoice *self);
/* From the settings, and to them; where those are not installed nothing is remembered. (transfer full) */
RdvExportChoice *rdv_export_choice_load (void);
void rdv_export_choice_save (const RdvExportChoice *self);

/* Whether the sheet has a height of its own, so that rows can lack room. */
gboolean rdv_export_choice_has_height (const RdvExportChoice *self);
/* Whether it is a sheet of paper. */
gboolean rdv_export_choice_is_paper (const RdvExportChoice *self);

/**
 * rdv_export_choice_make_options:
 *
 * Returns: (transfer full): what is to be exported, or NULL with RDV_ERROR_VALUE when the range is not a date or no event is left
 */
RdvExportOptions *
rdv_export_choice_make_options (const RdvExportChoice *self, const RdvExportSource *source, GError **error);

G_END_DECLS
