; The Windows installer: program, start menu entry, uninstaller, all of one user. Tests that were kept are nobody's to delete.
Unicode true
SetCompressor /SOLID lzma
SetDateSave off
Name "HipAssess"
OutFile "${OUT}"
Icon "${ICON}"
UninstallIcon "${ICON}"
InstallDir "$LOCALAPPDATA\Programs\HipAssess"
RequestExecutionLevel user
BrandingText "HipAssess ${VERSION}"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\HipAssess"

Page directory
Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

Section
  SetOutPath "$INSTDIR"
  File "${FOLDER}\*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  SetOutPath "$PROFILE"
  CreateShortCut "$SMPROGRAMS\HipAssess.lnk" "$INSTDIR\hipassess.exe" "serve" "$INSTDIR\hipassess.exe" 0
  WriteRegStr HKCU "${KEY}" "DisplayName" "HipAssess"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\hipassess.exe"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  Delete "$INSTDIR\hipassess.exe"
  Delete "$INSTDIR\*.dll"
  Delete "$INSTDIR\LICENSE"
  Delete "$INSTDIR\README.txt"
  Delete "$INSTDIR\THIRD-PARTY-NOTICES.txt"
  Delete "$INSTDIR\bom.json"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\HipAssess.lnk"
  DeleteRegKey HKCU "${KEY}"
  IfSilent +2
  MessageBox MB_OK "HipAssess is gone. The tests that were kept stay in $LOCALAPPDATA\hipassess, or where --data said. Delete them there when nobody needs them."
SectionEnd
