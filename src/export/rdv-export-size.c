/* rdv-export-size.c: see rdv-export-size.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-export-size.h"

#include <string.h>

#define MAX_SIDE 100000.0
#define MAX_MM 10000.0

static const char *const papers[] = { "A0", "A1", "A2", "A3", "A4", "A5", "A6", "B4", "B5", "letter", "legal", "tabloid", NULL };

/* Width and height upright, in millimetres: ISO 216; ANSI/ASME Y14.1. */
static const double paper_sides[][2] = { { 841, 1189 }, { 594, 841 },     { 420, 594 },     { 297, 420 },
                                         { 210, 297 },  { 148, 210 },     { 105, 148 },     { 250, 353 },
                                         { 176, 250 },  { 215.9, 279.4 }, { 215.9, 355.6 }, { 279.4, 431.8 } };

static const char *const presets[] = { "slide", "square", "banner", NULL };

/* A slide is read from the far end of a room. */
static const RdvExportSize preset_sizes[] = {
  { 1920, 1080, 1.5, FALSE },
  { 1080, 1080, 1, FALSE },
  { 1800, 600, 1, FALSE },
};

double
rdv_export_size_from_mm (double mm)
{
  return mm / 25.4 * 96;
}

const char *const *
rdv_export_size_list_papers (void)
{
  return papers;
}

const char *const *
rdv_export_size_list_presets (void)
{
  return presets;
}

gboolean
rdv_export_size_from_paper (RdvExportSize *size, const char *name, gboolean is_landscape)
{
  for (guint i = 0; papers[i] != NULL; i++)
    if (g_ascii_strcasecmp (name, papers[i]) == 0)
      {
        *size = (RdvExportSize){ .zoom = 1, .is_paper = TRUE };
        size->width = rdv_export_size_from_mm (paper_sides[i][is_landscape ? 1 : 0]);
        size->height = rdv_export_size_from_mm (paper_sides[i][is_landscape ? 0 : 1]);
        return TRUE;
      }
  return FALSE;
}

static gboolean
parse_pixels (const char *text, double *side)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (text, 10, 1, (guint64) MAX_SIDE, &number, NULL))
    return FALSE;
  *side = (double) number;
  return TRUE;
}

static gboolean
parse_millimetres (const char *text, double *side)
{
  char *end;

  *side = g_ascii_strtod (text, &end);
  return g_ascii_isdigit (*text) && *end == '\0' && *side >= 10 && *side <= MAX_MM;
}

static gboolean
parse_sides (const char *width, const char *height, RdvExportSize *size)
{
  if (g_str_has_suffix (height, "mm"))
    {
      g_autofree char *bare = g_strndup (height, strlen (height) - 2);

      if (!parse_millimetres (width, &size->width) || !parse_millimetres (bare, &size->height))
        return FALSE;
      size->width = rdv_export_size_from_mm (size->width);
      size->height = rdv_export_size_from_mm (size->height);
      size->is_paper = TRUE;
      return TRUE;
    }
  return parse_pixels (width, &size->width)
         && (g_ascii_strcasecmp (height, "auto") == 0 || parse_pixels (height, &size->height));
}

gboolean
rdv_export_size_parse (RdvExportSize *size, const char *text)
{
  RdvExportSize parsed = RDV_EXPORT_SIZE_USUAL;
  g_auto (GStrv) sides = NULL;

  for (guint i = 0; presets[i] != NULL; i++)
    if (g_ascii_strcasecmp (text, presets[i]) == 0)
      {
        *size = preset_sizes[i];
        return TRUE;
      }
  sides = g_strsplit_set (text, "xX", 3);
  if (g_strv_length (sides) != 2 || !parse_sides (sides[0], sides[1], &parsed))
    return FALSE;
  *size = parsed;
  return TRUE;
}
