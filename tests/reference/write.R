# Writes a data frame with 17 significant digits, missing values empty.
write_reference <- function(rows, file) {
  text <- lapply(rows, function(column)
    if (is.numeric(column)) ifelse(is.na(column), "", formatC(column, digits = 17, format = "g", width = 1)) else ifelse(is.na(column), "", as.character(column)))
  write.csv(as.data.frame(text, check.names = FALSE), file.path("tests/reference", file), row.names = FALSE, quote = FALSE)
}
