/* rdv-export-size.h: how large a picture is to be. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RdvExportSize:
 * @width, @height: of the sheet in CSS pixels of 1/96 inch; 0: 1600 wide, or as high as it needs
 * @zoom: how large things are drawn on it; 1: letters of labels are 13 pixels
 * @is_paper: it is a sheet to be printed, measured in millimetres: its size holds whatever the scale, and what is drawn on it may be
 *   drawn larger or smaller to fill it
 */
typedef struct
{
  double width, height;
  double zoom;
  gboolean is_paper;
} RdvExportSize;

/* As wide as usual, as high as it needs. */
#define RDV_EXPORT_SIZE_USUAL { 0, 0, 1, FALSE }

/* "1920x1080", "1600xauto" (as high as it needs), "297x210mm", or one of the presets "slide" (16:9), "square" and "banner"
 * (3:1). FALSE with @size untouched for anything else. */
gboolean rdv_export_size_parse (RdvExportSize *size, const char *text);
/* A sheet of paper by its name, in any case: A0 to A6, B4, B5, letter, legal, tabloid; upright, or lying when @is_landscape. */
gboolean rdv_export_size_from_paper (RdvExportSize *size, const char *name, gboolean is_landscape);
/* The names of all papers, for help and dialogs; NULL-terminated, static. */
const char *const *rdv_export_size_list_papers (void);
/* The names of all presets. */
const char *const *rdv_export_size_list_presets (void);
/* Millimetres as CSS pixels. */
double rdv_export_size_from_mm (double mm);

G_END_DECLS
