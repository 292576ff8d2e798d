// Without QEMU this project is skipped; in continuous integration it must not be.
boolean installed = System.getenv('PATH').split(File.pathSeparator).any { new File(it, 'qemu-system-riscv64').canExecute() }
if (!installed) {
    println 'qemu-system-riscv64 is not installed: on Debian, apt-get install qemu-system-misc opensbi'
}
return installed || System.getenv('CI') == 'true'
