class Hipassess < Formula
  desc "Compares left and right hip strength and mobility, and draws them"
  homepage "@ADDRESS@"
  version "@VERSION@"
  license "MIT"

  on_macos do
    on_arm do
      url "@ADDRESS@/hipassess-@VERSION@-osx-arm64.tar.gz"
      sha256 "@OSX_ARM64@"
    end
    on_intel do
      url "@ADDRESS@/hipassess-@VERSION@-osx-x64.tar.gz"
      sha256 "@OSX_X64@"
    end
  end

  on_linux do
    on_arm do
      url "@ADDRESS@/hipassess-@VERSION@-linux-arm64.tar.gz"
      sha256 "@LINUX_ARM64@"
    end
    on_intel do
      url "@ADDRESS@/hipassess-@VERSION@-linux-x64.tar.gz"
      sha256 "@LINUX_X64@"
    end
  end

  def install
    libexec.install Dir["*"]
    bin.install_symlink libexec/"hipassess"
  end

  test do
    system bin/"hipassess", "demo", "samples"
    system bin/"hipassess", "assess", "samples/runners.csv", "--output", "report"
    assert_path_exists testpath/"report/index.html"
  end
end
