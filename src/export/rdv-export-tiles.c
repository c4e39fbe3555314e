/* rdv-export-tiles.c: see rdv-export-tiles.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-export-tiles.h"

#include <math.h>

#include "rdv-export-fit.h"
#include "rdv-words.h"

/* In CSS pixels: 8 mm, what home printers leave white, and 10 mm to be glued. */
#define MARGIN 30.0
#define OVERLAP 38.0
/* More sheets than this in a row nobody glues. */
#define MAX_COLUMNS 20
#define CELL_WIDTH 9.0
#define CELL_HEIGHT 6.0

typedef struct
{
  double width, height; /* of a sheet */
  double inner_width, inner_height; /* within the margins */
  guint columns, rows;
  double zoom;
  /* For drawing. */
  RdvExportPlan *plan;
  RdvScene *scene;
  guint n_sheets;
} Poster;

static void
poster_init (Poster *self, double width, double height)
{
  *self = (Poster){ .width = width, .height = height, .zoom = 1 };
  self->inner_width = MAX (width - 2 * MARGIN, 2 * OVERLAP);
  self->inner_height = MAX (height - 2 * MARGIN, 2 * OVERLAP);
}

/* How long @n sheets in a row are, their overlaps counted once. */
static double
get_length (double inner, guint n)
{
  return n * inner - (n - 1) * OVERLAP;
}

/* How many sheets in a row are at least @length long. */
static guint
count_sheets (double inner, double length)
{
  return (guint) MAX (ceil ((length - OVERLAP) / (inner - OVERLAP) - 1e-6), 1);
}

/* The fewest columns whose sheets, as many rows as columns, hold all at its natural size. */
static gboolean
choose_columns (Poster *self, RdvExportDrawing *drawing, const RdvExportWatch *watch, GError **error)
{
  for (self->columns = 1; self->columns < MAX_COLUMNS; self->columns++)
    {
      double width = get_length (self->inner_width, self->columns);
      double height = get_length (self->inner_height, self->columns);
      RdvExportStretch stretch;

      if (!rdv_export_watch_tell (watch, self->columns / (double) MAX_COLUMNS, error))
        return FALSE;
      rdv_export_fit_stretch (drawing, width, height, 1, &stretch);
      if (rdv_export_drawing_fits (drawing, &stretch, height))
        break;
    }
  return TRUE;
}

gboolean
rdv_export_tiles_draft (RdvExportDrawing *drawing,
                        const RdvExportOptions *options,
                        RdvExportDraft *draft,
                        const RdvExportWatch *watch,
                        GError **error)
{
  RdvExportStretch stretch;
  Poster poster;
  double full;

  poster_init (&poster, options->size.width, options->size.height);
  if (!rdv_export_fit_check_width (drawing, options->size.width, error))
    return FALSE;
  poster.columns = options->columns;
  if (options->columns == 0 && !choose_columns (&poster, drawing, watch, error))
    return FALSE;
  if (options->columns > 0
      && !rdv_export_fit_zoom (drawing, get_length (poster.inner_width, options->columns),
                               get_length (poster.inner_height, options->rows), watch, &poster.zoom, error))
    return FALSE;
  rdv_export_fit_stretch (drawing, get_length (poster.inner_width, poster.columns), 0, poster.zoom, &stretch);
  full = rdv_export_drawing_get_full_height (drawing, &stretch);
  draft->width = poster.width;
  draft->height = poster.height;
  draft->zoom = poster.zoom;
  draft->columns = poster.columns;
  draft->rows = MAX (count_sheets (poster.inner_height, full * poster.zoom), options->rows);
  stretch.height = floor (get_length (poster.inner_height, draft->rows) / poster.zoom);
  rdv_export_draft_add (draft, &stretch);
  return TRUE;
}

/* "B2": the second of the second row. */
static char *
create_label (guint column, guint row)
{
  g_autoptr (GString) letters = g_string_new (NULL);

  for (guint n = row + 1; n > 0; n = (n - 1) / 26)
    g_string_prepend_c (letters, (char) ('A' + (n - 1) % 26));
  g_string_append_printf (letters, "%u", column + 1);
  return g_string_free (g_steal_pointer (&letters), FALSE);
}

/* Ticks in the margins, where the next sheet begins to lie on this one: beside a vertical edge above and below, else left and right. */
static void
add_ticks (RdvScene *marks, double along, double across_length, gboolean is_vertical, guint32 color)
{
  double near = MARGIN - 12, far = across_length - MARGIN + 4;

  if (is_vertical)
    {
      rdv_scene_add_line (marks, along, near, along, near + 8, color, 1, RDV_DASH_SOLID);
      rdv_scene_add_line (marks, along, far, along, far + 8, color, 1, RDV_DASH_SOLID);
    }
  else
    {
      rdv_scene_add_line (marks, near, along, near + 8, along, color, 1, RDV_DASH_SOLID);
      rdv_scene_add_line (marks, far, along, far + 8, along, color, 1, RDV_DASH_SOLID);
    }
}

/* All sheets as small boxes, this one filled; its right end at @right. Its width. */
static double
add_map (const Poster *self, RdvScene *marks, guint column, guint row, double right, const RdvTheme *theme)
{
  double height = MIN (CELL_HEIGHT, (MARGIN - 6) / self->rows);
  double width = height * CELL_WIDTH / CELL_HEIGHT;
  double x = right - width * self->columns;
  double y = self->height - MARGIN + 4;

  for (guint r = 0; r < self->rows; r++)
    for (guint c = 0; c < self->columns; c++)
      rdv_scene_add_rounded_rect (marks, x + c * width, y + r * height, width - 1, height - 1, 0,
                                  c == column && r == row ? theme->text : 0, theme->text, 0.5, RDV_DASH_SOLID);
  return width * self->columns;
}

/* The title, what the sheet is called, and how many there are; clear of the ticks in the corner. */
static void
add_words (const Poster *self, RdvScene *marks, const char *label, guint number, double available, const RdvTheme *theme)
{
  RdvTextMeasure *measure = RDV_TEXT_MEASURE (rdv_export_plan_get_measure (self->plan));
  g_autofree char *sheet = NULL;
  g_autofree char *words = NULL;
  g_autofree char *cut = NULL;
  double ascent, descent;

  /* TRANSLATORS: a sheet of a poster: its name (like B2), its number, and how many sheets there are */
  sheet = g_strdup_printf (_ ("%s, sheet %u of %u"), label, number, self->n_sheets);
  words = g_strdup_printf ("%s · %s", sheet, rdv_export_plan_get_title (self->plan));
  cut = rdv_text_measure_ellipsize (measure, RDV_TEXT_NOTE, words, available);
  if (cut == NULL)
    return;
  rdv_text_measure_get_metrics (measure, RDV_TEXT_NOTE, &ascent, &descent);
  rdv_scene_set_text_metrics (marks, RDV_TEXT_NOTE, rdv_text_style_get_size (RDV_TEXT_NOTE), ascent, descent);
  rdv_scene_add_text (marks, RDV_TEXT_NOTE, MARGIN + OVERLAP + 8, round (self->height - MARGIN / 2 + (ascent - descent) / 2),
                      rdv_text_measure_get_width (measure, RDV_TEXT_NOTE, cut), cut, theme->muted);
}

static RdvScene *
create_marks (const Poster *self, guint column, guint row, const char *label)
{
  const RdvTheme *theme = rdv_theme_get (rdv_export_plan_get_options (self->plan)->theme);
  RdvScene *marks = rdv_scene_new (self->width, self->height);
  double map;

  if (column > 0)
    add_ticks (marks, MARGIN + OVERLAP, self->height, TRUE, theme->text);
  if (column + 1 < self->columns)
    add_ticks (marks, self->width - MARGIN - OVERLAP, self->height, TRUE, theme->text);
  if (row > 0)
    add_ticks (marks, MARGIN + OVERLAP, self->width, FALSE, theme->text);
  if (row + 1 < self->rows)
    add_ticks (marks, self->height - MARGIN - OVERLAP, self->width, FALSE, theme->text);
  /* Clear of the ticks in the corner. */
  map = add_map (self, marks, column, row, self->width - MARGIN - OVERLAP - 8, theme);
  add_words (self, marks, label, row * self->columns + column + 1, self->width - 2 * MARGIN - 2 * OVERLAP - map - 32, theme);
  return marks;
}

static void
add_tile (const Poster *self, guint column, guint row)
{
  RdvExportPage page = {
    .scene = rdv_scene_ref (self->scene),
    .width = self->width,
    .height = self->height,
    .zoom = self->zoom,
    .x = MARGIN - column * (self->inner_width - OVERLAP),
    .y = MARGIN - row * (self->inner_height - OVERLAP),
    .clip_x = MARGIN,
    .clip_y = MARGIN,
    .clip_width = self->inner_width,
    .clip_height = self->inner_height,
    .label = create_label (column, row),
  };

  page.marks = create_marks (self, column, row, page.label);
  rdv_export_plan_add_page (self->plan, &page);
}

void
rdv_export_tiles_add (RdvExportPlan *plan, const RdvExportDraft *draft, guint n_sheets)
{
  Poster poster;

  poster_init (&poster, draft->width, draft->height);
  poster.plan = plan;
  poster.columns = draft->columns;
  poster.rows = draft->rows;
  poster.zoom = draft->zoom;
  poster.n_sheets = n_sheets;
  poster.scene = rdv_export_drawing_draw (rdv_export_plan_get_drawing (plan), rdv_export_draft_get (draft, 0));
  for (guint row = 0; row < poster.rows; row++)
    for (guint column = 0; column < poster.columns; column++)
      add_tile (&poster, column, row);
  rdv_scene_unref (poster.scene);
}
