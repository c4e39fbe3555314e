/* rdv-export-single.c: see rdv-export-single.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-export-single.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "rdv-error.h"
#include "rdv-export-fit.h"

/* Where no size is asked for: a sheet that is read without turning the head. */
#define DEFAULT_WIDTH 1600

static gboolean
check_height (RdvExportDrawing *drawing, const RdvExportStretch *stretch, GError **error)
{
  double least = rdv_export_drawing_get_least_height (drawing, stretch);

  if (stretch->height >= least)
    return TRUE;
  g_set_error (error, RDV_ERROR, RDV_ERROR_TOO_SMALL,
               _ ("This timeline has too many lanes for a picture %.0f pixels high. It needs at least %.0f."),
               stretch->height, least);
  return FALSE;
}

/* The zoom wanted, or the largest below it, in steps of a twentieth, that leaves every lane a row. */
static double
choose_condensed_zoom (RdvExportDrawing *drawing, const RdvExportSize *size)
{
  double lowest = rdv_export_fit_get_lowest_zoom (size);

  for (double zoom = size->zoom; zoom > lowest + 0.01; zoom -= 0.05)
    {
      RdvExportStretch stretch;

      rdv_export_fit_stretch (drawing, size->width, size->height, zoom, &stretch);
      if (stretch.width >= rdv_export_drawing_get_least_width (drawing)
          && stretch.height >= rdv_export_drawing_get_least_height (drawing, &stretch))
        return zoom;
    }
  return lowest;
}

static gboolean
draft_condensed (RdvExportDrawing *drawing, const RdvExportSize *size, RdvExportDraft *draft, GError **error)
{
  RdvExportStretch stretch;

  draft->width = size->width;
  draft->height = size->height;
  draft->zoom = choose_condensed_zoom (drawing, size);
  rdv_export_fit_stretch (drawing, size->width, size->height, draft->zoom, &stretch);
  stretch.rows = RDV_ROWS_CONDENSE;
  rdv_export_draft_add (draft, &stretch);
  return rdv_export_fit_check_width (drawing, stretch.width, error) && check_height (drawing, &stretch, error);
}

/* As high as it needs, but not less than was asked for. */
static gboolean
draft_growing (RdvExportDrawing *drawing, const RdvExportSize *size, RdvExportDraft *draft, GError **error)
{
  RdvExportStretch stretch;

  draft->width = size->width > 0 ? size->width : DEFAULT_WIDTH;
  draft->zoom = size->zoom;
  rdv_export_fit_stretch (drawing, draft->width, size->height, draft->zoom, &stretch);
  if (!rdv_export_fit_check_width (drawing, stretch.width, error))
    return FALSE;
  stretch.height = MAX (stretch.height, rdv_export_drawing_get_full_height (drawing, &stretch));
  draft->height = MAX (ceil (stretch.height * draft->zoom), size->height);
  rdv_export_draft_add (draft, &stretch);
  return TRUE;
}

/* As large as all of it fits on the paper; when it would have to be too small to be read, the sheet gets higher. */
static gboolean
draft_on_paper (RdvExportDrawing *drawing,
                const RdvExportSize *size,
                RdvExportDraft *draft,
                const RdvExportWatch *watch,
                GError **error)
{
  double full;
  RdvExportStretch stretch;

  if (!rdv_export_fit_zoom (drawing, size->width, size->height, watch, &draft->zoom, error))
    return FALSE;
  rdv_export_fit_stretch (drawing, size->width, size->height, draft->zoom, &stretch);
  if (!rdv_export_fit_check_width (drawing, stretch.width, error))
    return FALSE;
  full = rdv_export_drawing_get_full_height (drawing, &stretch);
  stretch.height = MAX (stretch.height, full);
  draft->width = size->width;
  draft->height = full * draft->zoom > size->height ? ceil (full * draft->zoom) : size->height;
  rdv_export_draft_add (draft, &stretch);
  return TRUE;
}

gboolean
rdv_export_single_draft (RdvExportDrawing *drawing,
                         const RdvExportOptions *options,
                         RdvExportDraft *draft,
                         const RdvExportWatch *watch,
                         GError **error)
{
  if (rdv_export_options_get_overflow (options) == RDV_OVERFLOW_CONDENSE)
    return draft_condensed (drawing, &options->size, draft, error);
  return options->size.is_paper ? draft_on_paper (drawing, &options->size, draft, watch, error)
                                : draft_growing (drawing, &options->size, draft, error);
}
